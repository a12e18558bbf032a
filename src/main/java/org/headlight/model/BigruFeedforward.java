package org.headlight.model;

import java.util.List;

/** A gated recurrent unit in both directions, feed-forward attention pooling: Raffel and Ellis 2015, with a recurrence before it. */
final class BigruFeedforward {
    static final Networks.Kind KIND = PooledClassifier.kind(
            "bigru-feedforward",
            "BiGRU + feed-forward attention",
            "Reads the text in both directions and pools it by a score that each token earns alone.",
            RecurrentEncoder.gruSchema("feed-forward"),
            List.of(),
            RecurrentEncoder::gru);

    private BigruFeedforward() {}
}
