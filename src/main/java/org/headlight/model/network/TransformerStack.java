package org.headlight.model.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.Places;
import org.headlight.model.attention.TransformerLayer;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.LayerNorm;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Settings;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/**
 * Layers of a transformer one upon another, by the options {@code layers}, {@code heads}, {@code feedForwardSize}, {@code
 * activation}, {@code norm}, {@code attention} and {@code dropout}. Confined to the engine thread.
 *
 * <p>Layers that normalise what they read leave their sum unnormalised, so one more norm follows the last of them.
 */
public final class TransformerStack {
    private final String name;
    private final List<TransformerLayer> layers;
    private final Optional<LayerNorm> lastNorm;

    /**
     * Its parameters' names begin with {@code layer1} and so on, and {@code norm}.
     *
     * @param name what it is called where its attention is shown
     * @param size width of a step, a multiple of the heads
     */
    public TransformerStack(Construction construction, String name, int size) {
        this(construction, name, "", size);
    }

    /** The same beside another stack: its parameters' names begin with a prefix. */
    public TransformerStack(Construction construction, String name, String prefix, int size) {
        this.name = name;
        TransformerLayer.Shape shape = shape(construction, size);
        this.layers = IntStream.rangeClosed(1, construction.settings().integer("layers"))
                .mapToObj(number -> layer(construction, prefix + "layer" + number, shape, site(number - 1)))
                .toList();
        this.lastNorm = lastNorm(construction, prefix + "norm", shape);
    }

    /** What every layer is made of. */
    static TransformerLayer.Shape shape(Construction construction, int size) {
        Settings settings = construction.settings();
        return new TransformerLayer.Shape(
                size,
                settings.integer("feedForwardSize"),
                construction.attention(settings.integer("heads")),
                construction.choice("activation", Activation.class),
                settings.text("norm").equals("before"));
    }

    private static TransformerLayer layer(
            Construction construction, String name, TransformerLayer.Shape shape, AttentionSite site) {
        TransformerLayer layer = new TransformerLayer(
                construction.parameters(), name, shape, construction.dropout(), construction.initialisation());
        construction.describe(name, "Transformer layer", "[batch, steps, %d]", shape.modelSize());
        construction.attending(site);
        return layer;
    }

    /** The norm that follows the last layer; empty where layers normalise what they leave. */
    static Optional<LayerNorm> lastNorm(Construction construction, String name, TransformerLayer.Shape shape) {
        if (!shape.normBefore()) {
            return Optional.empty();
        }
        LayerNorm norm =
                new LayerNorm(construction.parameters(), name, shape.modelSize(), construction.initialisation());
        construction.describe(name, "Layer norm", "[batch, steps, %d]", shape.modelSize());
        return Optional.of(norm);
    }

    private AttentionSite site(int layer) {
        return new AttentionSite(name, layer, 0, AttentionKind.SELF);
    }

    /**
     * The states after the last layer.
     *
     * @param input [batch, steps, size]
     * @param mask which steps a step may attend to; true means may
     * @param places what the steps stand for
     * @param recorder is shown the attention of every layer
     * @return [batch, steps, size]
     */
    public Tensor apply(Tensor input, Mask mask, Places places, AttentionRecorder recorder) {
        Tensor states = input;
        for (int layer = 0; layer < layers.size(); layer++) {
            AttentionSite site = site(layer);
            Attended attended = layers.get(layer).apply(states, mask, recorder.gate(site));
            recorder.record(site, attended, places, places);
            states = attended.context(); // [batch, steps, size]
        }
        return lastNorm.isPresent() ? lastNorm.get().apply(states) : states;
    }
}
