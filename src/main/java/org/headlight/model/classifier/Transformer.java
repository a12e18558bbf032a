package org.headlight.model.classifier;

import static org.headlight.tensor.operation.Scale.scale;

import java.util.List;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.Places;
import org.headlight.model.attention.Reach;
import org.headlight.model.layer.Positions;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.model.network.SettingRule;
import org.headlight.model.network.TransformerStack;
import org.headlight.tensor.Tensor;

/**
 * The encoder of a transformer: Vaswani et al. 2017, section 3.
 *
 * <p>Embeddings are multiplied by the square root of their size before positions are added (section 3.4).
 */
final class Transformer implements Encoder {
    static final NetworkKind KIND = PooledClassifier.kind(
            "transformer",
            "Transformer encoder",
            "Layers of multi-head attention and feed-forward blocks, each added to what came in.",
            List.of(
                    NetworkSettings.embeddingSize(128),
                    NetworkSettings.embeddingDeviation(0.1),
                    NetworkSettings.layers(2),
                    NetworkSettings.heads(4),
                    NetworkSettings.feedForwardSize(256),
                    NetworkSettings.activation(),
                    NetworkSettings.norm(),
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
    private final TransformerStack stack;
    private final Reach reach;
    private final int size;

    private Transformer(Construction construction) {
        size = construction.settings().integer("embeddingSize");
        positions = construction.positions(size);
        stack = new TransformerStack(construction, "encoder", size);
        reach = construction.reach();
    }

    @Override
    public Tensor encode(Tensor embedded, int[] lengths, AttentionRecorder recorder) {
        Tensor states = positions.apply(scale(embedded, (float) Math.sqrt(size))); // [batch, steps, embeddingSize]
        return stack.apply(states, reach.mask(lengths), Places.tokens(lengths), recorder);
    }

    @Override
    public int stateSize() {
        return size;
    }
}
