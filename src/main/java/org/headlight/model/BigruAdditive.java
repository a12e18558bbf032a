package org.headlight.model;

import java.util.List;
import org.headlight.snapshot.Setting;

/**
 * Embedding, a gated recurrent unit in both directions, additive attention pooling, a dense layer over the classes.
 *
 * <p>The word level of Yang et al. 2016, sections 2.1 and 2.2, applied to a text as one sentence.
 */
final class BigruAdditive {
    static final Networks.Kind KIND = new Networks.Kind(
            "bigru-additive",
            "BiGRU + additive attention",
            "Reads the text in both directions and pools it by additive attention.",
            List.of(
                    Setting.integer(
                            "embeddingSize", "Embedding size", 128, 1, 4_096, "Numbers that stand for one token."),
                    Setting.integer(
                            "hiddenSize", "Hidden size", 64, 1, 4_096, "Numbers the GRU remembers, each direction."),
                    Setting.integer(
                            "attentionSize", "Attention size", 128, 1, 4_096, "Width of the layer that scores a step."),
                    Setting.real(
                            "tokenDropout",
                            "Token dropout",
                            0.1,
                            0,
                            0.95,
                            "Share of tokens hidden in each training step, so that no single word decides alone."),
                    Setting.real(
                            "dropout",
                            "Dropout",
                            0.5,
                            0,
                            0.95,
                            "Share of numbers set to 0 after the embedding and before the dense layer while training.")));

    private BigruAdditive() {}
}
