package org.headlight.model.classifier;

import java.util.List;
import org.headlight.model.network.NetworkKind;

/** A long short-term memory in both directions, additive attention pooling: Zhou et al. 2016, with the pooling of Yang et al. 2016. */
final class LstmAdditive {
    static final NetworkKind KIND = PooledClassifier.kind(
            "lstm-additive",
            "BiLSTM + additive attention",
            "Remembers and forgets through the text in both directions and pools it by additive attention.",
            RecurrentEncoder.lstmSchema("additive"),
            List.of(),
            RecurrentEncoder::lstm);

    private LstmAdditive() {}
}
