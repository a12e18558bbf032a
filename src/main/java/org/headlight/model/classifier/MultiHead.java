package org.headlight.model.classifier;

import java.util.List;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.MultiHeadAttention;
import org.headlight.model.attention.Places;
import org.headlight.model.attention.Reach;
import org.headlight.model.layer.Positions;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.model.network.SelfSite;
import org.headlight.model.network.SettingRule;
import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Tensor;

/** Multi-head attention straight on the embedding and its positions: Vaswani et al. 2017, section 3.2.2, by itself. */
final class MultiHead implements Encoder {
    static final NetworkKind KIND = PooledClassifier.kind(
            "multi-head",
            "Multi-head attention",
            "Lets every token look at every other in several ways at once.",
            List.of(
                    NetworkSettings.embeddingSize(128),
                    NetworkSettings.embeddingDeviation(0.1),
                    NetworkSettings.heads(4),
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
            MultiHead::new);

    private static final AttentionSite SITE = SelfSite.ofLayer(0);

    private final Positions positions;
    private final MultiHeadAttention attention;
    private final Reach reach;
    private final int size;

    private MultiHead(Construction construction) {
        size = construction.settings().integer("embeddingSize");
        positions = construction.positions(size);
        attention = new MultiHeadAttention(
                construction.parameters(),
                "selfAttention",
                size,
                construction.attention(construction.settings().integer("heads")),
                construction.initialisation());
        reach = construction.reach();
        construction.describe("selfAttention", "Multi-head self-attention", "[batch, steps, %d]", size);
        construction.attending(SelfSite.ofLayer(0));
    }

    @Override
    public Tensor encode(Tensor embedded, int[] lengths, AttentionRecorder recorder) {
        Tensor placed = positions.apply(embedded); // [batch, steps, embeddingSize]
        Attended attended = attention.attend(placed, placed, reach.mask(lengths), recorder.gate(SITE));
        recorder.record(SITE, attended, Places.tokens(lengths), Places.tokens(lengths));
        return attended.context(); // [batch, steps, embeddingSize]
    }

    @Override
    public int stateSize() {
        return size;
    }
}
