package org.headlight.model.classifier;

import java.util.List;
import org.headlight.model.network.NetworkKind;

/** A gated recurrent unit in both directions, feed-forward attention pooling: Raffel and Ellis 2015, with a recurrence before it. */
final class BigruFeedforward {
    static final NetworkKind KIND = PooledClassifier.kind(
            "bigru-feedforward",
            "BiGRU + feed-forward attention",
            "Reads the text in both directions and pools it by a score that each token earns alone.",
            RecurrentEncoder.gruSchema("feed-forward"),
            List.of(),
            RecurrentEncoder::gru);

    private BigruFeedforward() {}
}
