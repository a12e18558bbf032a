package org.headlight.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headlight.snapshot.Setting;

/** Every network there is: adding one is a line here and its class. Immutable. */
public final class Networks {

    /**
     * A network that can be chosen.
     *
     * @param name its name in files and on the command line
     * @param title its name on the screen
     * @param summary one sentence that says what it does
     * @param schema its options
     * @param rules what must hold between them
     * @param builder what builds it
     */
    public record Kind(
            String name,
            String title,
            String summary,
            List<Setting> schema,
            List<SettingRule> rules,
            Builder builder) {}

    /** Builds a network: what the user chose, what the data decides, and where all randomness starts. */
    @FunctionalInterface
    public interface Builder {
        Network build(NetworkSpec spec, NetworkSizes sizes, long seed);
    }

    private static final List<Kind> CLASSIFIERS = List.of(
            BigruAdditive.KIND,
            BigruFeedforward.KIND,
            LstmAdditive.KIND,
            LstmSelfAttention.KIND,
            SelfAttentionNetwork.KIND,
            MultiHead.KIND,
            Transformer.KIND,
            ConvAttention.KIND,
            Hierarchical.KIND);

    private static final List<Kind> ALL = Stream.of(CLASSIFIERS, RecurrentTranslators.KINDS)
            .flatMap(List::stream)
            .toList();

    private Networks() {}

    /** Every network, task by task. */
    public static List<Kind> all() {
        return ALL;
    }

    /** Those that say which class a text belongs to, the recommended one first; each builds a {@link Classifier}. */
    public static List<Kind> classifiers() {
        return CLASSIFIERS;
    }

    /** Those that turn a text into another, the recommended one first; each builds a {@link Translator}. */
    public static List<Kind> translators() {
        return RecurrentTranslators.KINDS;
    }

    /**
     * A network by its name.
     *
     * @throws IllegalArgumentException if there is none; names those there are
     */
    public static Kind get(String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no network \"%s\"; there are %s."
                        .formatted(name, ALL.stream().map(Kind::name).collect(Collectors.joining(", ")))));
    }

    /**
     * The options of a network.
     *
     * @throws IllegalArgumentException if there is no such network
     */
    public static List<Setting> schema(String name) {
        return get(name).schema();
    }

    /**
     * Builds a network with fresh weights. On the engine thread only.
     *
     * @param type what it must be able to do
     * @param seed start of all randomness: initial weights and dropout
     * @throws IllegalArgumentException if there is no such network, it can do something else, or options do not go together;
     *     names the network or the option
     */
    public static <N extends Network> N build(Class<N> type, NetworkSpec spec, NetworkSizes sizes, long seed) {
        Network network = build(spec, sizes, seed);
        if (!type.isInstance(network)) {
            network.close();
            throw new IllegalArgumentException("The network %s is of another task.".formatted(spec.network()));
        }
        return type.cast(network);
    }

    /** Builds a network with fresh weights, whatever it can do. On the engine thread only. */
    public static Network build(NetworkSpec spec, NetworkSizes sizes, long seed) {
        spec.requireSound();
        return get(spec.network()).builder().build(spec, sizes, seed);
    }
}
