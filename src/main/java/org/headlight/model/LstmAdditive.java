package org.headlight.model;

import java.util.List;

/** A long short-term memory in both directions, additive attention pooling: Zhou et al. 2016, with the pooling of Yang et al. 2016. */
final class LstmAdditive {
    static final Networks.Kind KIND = PooledClassifier.kind(
            "lstm-additive",
            "BiLSTM + additive attention",
            "Remembers and forgets through the text in both directions and pools it by additive attention.",
            RecurrentEncoder.lstmSchema("additive"),
            List.of(),
            RecurrentEncoder::lstm);

    private LstmAdditive() {}
}
