package org.headlight.model.network;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.headlight.model.attention.Attention;
import org.headlight.model.attention.Reach;
import org.headlight.model.attention.ScaledDotProduct;
import org.headlight.model.attention.UniformAttention;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.LearnedPositions;
import org.headlight.model.layer.Positions;
import org.headlight.model.layer.SinusoidalPositions;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Settings;
import org.headlight.tensor.Chance;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;

/** A network while it is being built: what every part needs, and what they are made of so far. Confined to the engine thread. */
public final class Construction {
    private static final Initializer POSITIONS = Initializer.normal(0.1f);

    private final Settings settings;
    private final NetworkSizes sizes;
    private final Parameters parameters = new Parameters();
    private final SplittableRandom initialisation;
    private final Chance dropping;
    private NetworkSummary summary;

    /**
     * Nothing built yet.
     *
     * @param network name of the network
     * @param settings a value for each of its options
     * @param sizes what the data decides
     * @param seed start of all randomness: initial weights and dropout
     */
    public Construction(String network, Settings settings, NetworkSizes sizes, long seed) {
        SplittableRandom root = new SplittableRandom(seed);
        this.settings = settings;
        this.sizes = sizes;
        this.initialisation = root.split();
        this.dropping = new Chance(root.split());
        this.summary = new NetworkSummary(network, List.of());
    }

    /** What the user chose. */
    public Settings settings() {
        return settings;
    }

    /** The option of a key as one of an enum's constants, {@code gelu-tanh} for {@code GELU_TANH}. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        return Enum.valueOf(type, settings.text(key).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * What texts decide.
     *
     * @throws IllegalStateException if the network is built for something else
     */
    public TextSizes textSizes() {
        return sizes(TextSizes.class);
    }

    /**
     * What a series decides.
     *
     * @throws IllegalStateException if the network is built for something else
     */
    public SeriesSizes seriesSizes() {
        return sizes(SeriesSizes.class);
    }

    private <S extends NetworkSizes> S sizes(Class<S> type) {
        if (!type.isInstance(sizes)) {
            throw new IllegalStateException(
                    "%s needs %s, but got %s.".formatted(summary.network(), type.getSimpleName(), sizes));
        }
        return type.cast(sizes);
    }

    /** Where parameters are made. */
    public Parameters parameters() {
        return parameters;
    }

    /** What draws the first weights. */
    public SplittableRandom initialisation() {
        return initialisation;
    }

    /** What draws which tokens and numbers are dropped. */
    public Chance dropping() {
        return dropping;
    }

    /** A dropout with the rate of the option {@code dropout}. */
    public Dropout dropout() {
        return new Dropout(settings.real("dropout"), dropping);
    }

    /** How attention in so many heads looks, by the option {@code attention}. */
    public Attention attention(int heads) {
        return attention(() -> new ScaledDotProduct(heads));
    }

    /**
     * How attention looks, by the option {@code attention}.
     *
     * @param learned makes the one that is learned
     */
    public Attention attention(Supplier<Attention> learned) {
        return settings.text("attention").equals("uniform") ? new UniformAttention() : learned.get();
    }

    /** How far self-attention looks, by the options {@code causal} and {@code window}. */
    public Reach reach() {
        return new Reach(settings.isOn("causal"), settings.integer("window"));
    }

    /** What tells the order of tokens of a width, by the option {@code positions}. */
    public Positions positions(int size) {
        return positions("positions", size);
    }

    /** The same for one of several texts, under a name of its own. */
    public Positions positions(String name, int size) {
        return switch (settings.text("positions")) {
            case "sinusoidal" -> new SinusoidalPositions(size);
            case "learned" -> learnedPositions(name, size);
            default -> Positions.NONE;
        };
    }

    private Positions learnedPositions(String name, int size) {
        int count = settings.integer("learnedPositions");
        Positions positions = new LearnedPositions(parameters, name, count, size, POSITIONS, initialisation);
        describe(name, "Learned positions", "[batch, steps, %d]", size);
        return positions;
    }

    /**
     * Adds a layer to the summary.
     *
     * @param name the beginning of the names of its parameters, which are there already
     * @param outputShape what it gives, each number of {@code %d} by the lengths
     */
    public void describe(String name, String type, String outputShape, Object... lengths) {
        summary = summary.with(parameters, name, type, outputShape.formatted(lengths));
    }

    /** Says where attention happens in the layer described last: the first head of each. */
    public void attending(AttentionSite... sites) {
        summary = summary.attending(List.of(sites));
    }

    /** What has been described so far. */
    public NetworkSummary summary() {
        return summary;
    }
}
