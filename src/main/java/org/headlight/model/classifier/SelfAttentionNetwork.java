package org.headlight.model.classifier;

import java.util.List;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.Attention;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.CosineAttention;
import org.headlight.model.attention.Places;
import org.headlight.model.attention.Reach;
import org.headlight.model.attention.ScaledDotProduct;
import org.headlight.model.attention.SelfAttention;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.Positions;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.model.network.SelfSite;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Setting;
import org.headlight.tensor.Tensor;

/** One scaled dot-product attention straight on the embedding, nothing else: the smallest network that looks. */
final class SelfAttentionNetwork implements Encoder {
    static final NetworkKind KIND = PooledClassifier.kind(
            "self-attention",
            "Self-attention",
            "Projects the embedding to queries, keys and values, and lets every token look at every other.",
            List.of(
                    NetworkSettings.embeddingSize(128),
                    NetworkSettings.embeddingDeviation(0.1),
                    Setting.choice(
                            "projection",
                            "Projection",
                            List.of("linear", "relu"),
                            "What follows the projections to queries, keys and values."),
                    Setting.choice(
                            "score",
                            "Score",
                            List.of("dot", "cosine"),
                            "How a query judges a key: by their scaled dot product, or by direction alone."),
                    NetworkSettings.attention(),
                    NetworkSettings.positions("none"),
                    NetworkSettings.learnedPositions(),
                    PoolingChoice.setting("additive", PoolingChoice.UNORDERED),
                    NetworkSettings.attentionSize(128),
                    NetworkSettings.causal(),
                    NetworkSettings.window(),
                    NetworkSettings.tokenDropout(0.1),
                    NetworkSettings.dropout(0.5)),
            List.of(),
            SelfAttentionNetwork::new);

    private static final AttentionSite SITE = SelfSite.ofLayer(0);
    private static final float COSINE_STRENGTH = 10;

    private final Positions positions;
    private final SelfAttention attention;
    private final Reach reach;
    private final int size;

    private SelfAttentionNetwork(Construction construction) {
        size = construction.settings().integer("embeddingSize");
        positions = construction.positions(size);
        attention = new SelfAttention(
                construction.parameters(),
                "selfAttention",
                size,
                construction.choice("projection", Activation.class),
                construction.attention(() -> score(construction)),
                construction.initialisation());
        reach = construction.reach();
        construction.describe("selfAttention", "Self-attention", "[batch, steps, %d]", size);
        construction.attending(SelfSite.ofLayer(0));
    }

    private static Attention score(Construction construction) {
        return construction.settings().text("score").equals("cosine")
                ? new CosineAttention(COSINE_STRENGTH)
                : new ScaledDotProduct(1);
    }

    @Override
    public Tensor encode(Tensor embedded, int[] lengths, AttentionRecorder recorder) {
        Attended attended = attention.attend(positions.apply(embedded), reach.mask(lengths), recorder.gate(SITE));
        recorder.record(SITE, attended, Places.tokens(lengths), Places.tokens(lengths));
        return attended.context(); // [batch, steps, embeddingSize]
    }

    @Override
    public int stateSize() {
        return size;
    }
}
