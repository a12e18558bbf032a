package org.headlight.model.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.Places;
import org.headlight.model.attention.TransformerDecoderLayer;
import org.headlight.model.attention.TransformerDecoderLayer.Sight;
import org.headlight.model.attention.TransformerLayer;
import org.headlight.model.layer.LayerNorm;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/**
 * Layers of a transformer that write what another stack has read, one upon another, by the options of {@link TransformerStack}. A
 * step looks at itself and the steps before it, and at all that was read: Vaswani et al. 2017, section 3.1. Confined to the engine
 * thread.
 *
 * <p>Layers that normalise what they read leave their sum unnormalised, so one more norm follows the last of them.
 */
public final class TransformerDecoder {
    private final String name;
    private final List<TransformerDecoderLayer> layers;
    private final Optional<LayerNorm> lastNorm;

    /**
     * Its parameters' names begin with {@code name.layer1} and so on, and {@code name.norm}.
     *
     * @param name what it is called where its attention is shown
     * @param size width of a step, a multiple of the heads
     */
    public TransformerDecoder(Construction construction, String name, int size) {
        this.name = name;
        TransformerLayer.Shape shape = TransformerStack.shape(construction, size);
        this.layers = IntStream.rangeClosed(1, construction.settings().integer("layers"))
                .mapToObj(number -> layer(construction, number, shape))
                .toList();
        this.lastNorm = TransformerStack.lastNorm(construction, name + ".norm", shape);
    }

    private TransformerDecoderLayer layer(Construction construction, int number, TransformerLayer.Shape shape) {
        String prefix = "%s.layer%d".formatted(name, number);
        TransformerDecoderLayer layer = new TransformerDecoderLayer(
                construction.parameters(), prefix, shape, construction.dropout(), construction.initialisation());
        construction.describe(prefix, "Transformer decoder layer", "[batch, steps, %d]", shape.modelSize());
        construction.attending(site(number - 1, AttentionKind.SELF), site(number - 1, AttentionKind.CROSS));
        return layer;
    }

    /**
     * The states after the last layer.
     *
     * @param input [batch, steps, size], what is written
     * @param read [batch, keys, size], what was read
     * @param steps [batch], real steps of each text that is written
     * @param keys [batch], real keys of each text that was read
     * @param recorder is shown both attentions of every layer
     * @return [batch, steps, size]
     */
    public Tensor apply(Tensor input, Tensor read, int[] steps, int[] keys, AttentionRecorder recorder) {
        Mask own = Mask.lengths(steps).and(Mask.causal());
        Mask other = Mask.lengths(keys);
        Places written = Places.tokens(steps);
        Tensor states = input;
        for (int layer = 0; layer < layers.size(); layer++) {
            AttentionSite self = site(layer, AttentionKind.SELF);
            AttentionSite cross = site(layer, AttentionKind.CROSS);
            TransformerDecoderLayer.Decoded decoded = layers.get(layer)
                    .apply(
                            states,
                            read,
                            new Sight(own, recorder.gate(self).headsAlone()),
                            new Sight(other, recorder.gate(cross)));
            recorder.record(self, decoded.self(), written, written);
            recorder.record(cross, decoded.cross(), written, Places.tokens(keys));
            states = decoded.states(); // [batch, steps, size]
        }
        return lastNorm.isPresent() ? lastNorm.get().apply(states) : states;
    }

    private AttentionSite site(int layer, AttentionKind kind) {
        return new AttentionSite(name, layer, 0, kind);
    }
}
