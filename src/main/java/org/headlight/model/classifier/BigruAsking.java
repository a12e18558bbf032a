package org.headlight.model.classifier;

import java.util.List;
import org.headlight.model.network.NetworkKind;

/** A gated recurrent unit in both directions, whose last state asks the others: after Hermann et al. 2015, section 2.2. */
final class BigruAsking {
    static final NetworkKind KIND = PooledClassifier.kind(
            "bigru-asking",
            "BiGRU + last state asks",
            "Reads the text in both directions and lets its end ask the rest; made for texts that end with a question.",
            RecurrentEncoder.gruSchema("asking"),
            List.of(),
            RecurrentEncoder::gru);

    private BigruAsking() {}
}
