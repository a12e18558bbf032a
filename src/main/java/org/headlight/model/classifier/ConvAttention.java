package org.headlight.model.classifier;

import java.util.List;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.Convolution;
import org.headlight.model.network.Construction;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.NetworkSettings;
import org.headlight.snapshot.Setting;
import org.headlight.tensor.Tensor;

/** Filters over a few neighbouring tokens, attention pooling in the place of the maximum of Kim 2014. */
final class ConvAttention implements Encoder {
    static final NetworkKind KIND = PooledClassifier.kind(
            "conv-attention",
            "Convolution + attention",
            "Reads a few neighbouring tokens at a time and pools what it finds by attention.",
            List.of(
                    NetworkSettings.embeddingSize(128),
                    NetworkSettings.embeddingDeviation(0.1),
                    Setting.integer("filters", "Filters", 128, 1, 4_096, "How many patterns are looked for."),
                    Setting.integer("width", "Width", 3, 1, 99, "How many neighbouring tokens a filter reads."),
                    PoolingChoice.setting("additive", PoolingChoice.UNORDERED),
                    NetworkSettings.attentionSize(128),
                    NetworkSettings.tokenDropout(0.1),
                    NetworkSettings.dropout(0.5)),
            List.of(),
            ConvAttention::new);

    private final Convolution convolution;
    private final int filters;

    private ConvAttention(Construction construction) {
        filters = construction.settings().integer("filters");
        convolution = new Convolution(
                construction.parameters(),
                "convolution",
                construction.settings().integer("embeddingSize"),
                filters,
                construction.settings().integer("width"),
                construction.initialisation());
        construction.describe("convolution", "Convolution", "[batch, steps, %d]", filters);
    }

    @Override
    public Tensor encode(Tensor embedded, int[] lengths, AttentionRecorder recorder) {
        return Activation.RELU.apply(convolution.apply(embedded, lengths)); // [batch, steps, filters]
    }

    @Override
    public int stateSize() {
        return filters;
    }
}
