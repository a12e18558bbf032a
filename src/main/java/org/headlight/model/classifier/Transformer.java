package org.headlight.model.classifier;

import static org.headlight.tensor.operation.Scale.scale;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.Places;
import org.headlight.model.attention.Reach;
import org.headlight.model.attention.TransformerLayer;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.LayerNorm;
import org.headlight.model.layer.Positions;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.model.network.SelfSite;
import org.headlight.model.network.SettingRule;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/**
 * The encoder of a transformer: Vaswani et al. 2017, section 3.
 *
 * <p>Embeddings are multiplied by the square root of their size before positions are added (section 3.4). Layers that normalise
 * what they read leave their sum unnormalised, so one more norm follows the last of them.
 */
final class Transformer implements Encoder {
    static final NetworkKind KIND = PooledClassifier.kind(
            "transformer",
            "Transformer encoder",
            "Layers of multi-head attention and feed-forward blocks, each added to what came in.",
            List.of(
                    NetworkSettings.embeddingSize(128),
                    NetworkSettings.layers(2),
                    NetworkSettings.heads(4),
                    Setting.integer(
                            "feedForwardSize",
                            "Feed-forward size",
                            256,
                            1,
                            16_384,
                            "Width inside the block that follows each attention."),
                    Setting.choice(
                            "activation",
                            "Activation",
                            List.of("relu", "gelu", "gelu-tanh"),
                            "What the feed-forward block has in its middle; gelu is exact, gelu-tanh nearly."),
                    Setting.choice(
                            "norm",
                            "Layer norm",
                            List.of("before", "after"),
                            "Whether a block normalises what it reads or what it leaves."),
                    NetworkSettings.attention(),
                    NetworkSettings.positions("sinusoidal"),
                    NetworkSettings.learnedPositions(),
                    PoolingChoice.setting("mean", PoolingChoice.UNORDERED),
                    NetworkSettings.attentionSize(128),
                    NetworkSettings.causal(),
                    NetworkSettings.window(),
                    NetworkSettings.tokenDropout(0.1),
                    NetworkSettings.dropout(0.3)),
            List.of(SettingRule.divides("heads", "embeddingSize", settings -> settings.integer("embeddingSize"))),
            Transformer::new);

    private final Positions positions;
    private final List<TransformerLayer> layers;
    private final Optional<LayerNorm> lastNorm;
    private final Reach reach;
    private final int size;

    private Transformer(Construction construction) {
        Settings settings = construction.settings();
        size = settings.integer("embeddingSize");
        positions = construction.positions(size);
        TransformerLayer.Shape shape = new TransformerLayer.Shape(
                size,
                settings.integer("feedForwardSize"),
                construction.attention(settings.integer("heads")),
                construction.choice("activation", Activation.class),
                settings.text("norm").equals("before"));
        layers = IntStream.rangeClosed(1, settings.integer("layers"))
                .mapToObj(number -> layer(construction, "layer" + number, shape))
                .toList();
        lastNorm = shape.normBefore() ? Optional.of(lastNorm(construction)) : Optional.empty();
        reach = construction.reach();
    }

    private TransformerLayer layer(Construction construction, String name, TransformerLayer.Shape shape) {
        TransformerLayer layer = new TransformerLayer(
                construction.parameters(), name, shape, construction.dropout(), construction.initialisation());
        construction.describe(name, "Transformer layer", "[batch, steps, %d]", size);
        return layer;
    }

    private LayerNorm lastNorm(Construction construction) {
        LayerNorm norm = new LayerNorm(construction.parameters(), "norm", size, construction.initialisation());
        construction.describe("norm", "Layer norm", "[batch, steps, %d]", size);
        return norm;
    }

    @Override
    public Tensor encode(Tensor embedded, int[] lengths, AttentionRecorder recorder) {
        Mask mask = reach.mask(lengths);
        Tensor states = positions.apply(scale(embedded, (float) Math.sqrt(size))); // [batch, steps, embeddingSize]
        for (int layer = 0; layer < layers.size(); layer++) {
            Attended attended = layers.get(layer).apply(states, mask);
            recorder.record(SelfSite.ofLayer(layer), attended, Places.tokens(lengths), Places.tokens(lengths));
            states = attended.context(); // [batch, steps, embeddingSize]
        }
        return lastNorm.isPresent() ? lastNorm.get().apply(states) : states;
    }

    @Override
    public int stateSize() {
        return size;
    }
}
