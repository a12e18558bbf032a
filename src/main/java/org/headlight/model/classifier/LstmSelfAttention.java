package org.headlight.model.classifier;

import java.util.List;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.MultiHeadAttention;
import org.headlight.model.attention.Places;
import org.headlight.model.attention.Reach;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.model.network.SelfSite;
import org.headlight.model.network.SettingRule;
import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Tensor;

/** A long short-term memory in both directions, whose states then look at one another in several heads. */
final class LstmSelfAttention implements Encoder {
    static final NetworkKind KIND = PooledClassifier.kind(
            "lstm-self-attention",
            "BiLSTM + self-attention",
            "Reads the text in both directions, then lets every token look at every other.",
            List.of(
                    NetworkSettings.embeddingSize(128),
                    NetworkSettings.embeddingDeviation(0.1),
                    NetworkSettings.hiddenSize(64),
                    NetworkSettings.layers(1),
                    NetworkSettings.heads(4),
                    NetworkSettings.attention(),
                    PoolingChoice.setting("additive", PoolingChoice.UNORDERED),
                    NetworkSettings.attentionSize(128),
                    RecurrentEncoder.gate(),
                    NetworkSettings.causal(),
                    NetworkSettings.window(),
                    NetworkSettings.tokenDropout(0.1),
                    NetworkSettings.dropout(0.5)),
            List.of(SettingRule.divides(
                    "heads", "hiddenSize in both directions", settings -> 2 * settings.integer("hiddenSize"))),
            LstmSelfAttention::new);

    private static final AttentionSite SITE = SelfSite.ofLayer(0);

    private final RecurrentEncoder recurrence;
    private final MultiHeadAttention attention;
    private final Reach reach;

    private LstmSelfAttention(Construction construction) {
        recurrence = RecurrentEncoder.lstm(construction);
        int size = recurrence.stateSize();
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
        Tensor states = recurrence.encode(embedded, lengths, recorder); // [batch, steps, 2 hiddenSize]
        Attended attended = attention.attend(states, states, reach.mask(lengths), recorder.gate(SITE));
        recorder.record(SITE, attended, Places.tokens(lengths), Places.tokens(lengths));
        return attended.context(); // [batch, steps, 2 hiddenSize]
    }

    @Override
    public int stateSize() {
        return recurrence.stateSize();
    }
}
