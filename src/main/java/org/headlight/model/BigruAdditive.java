package org.headlight.model;

import java.util.List;

/**
 * A gated recurrent unit in both directions, additive attention pooling.
 *
 * <p>The word level of Yang et al. 2016, sections 2.1 and 2.2, applied to a text as one sentence.
 */
final class BigruAdditive {
    static final Networks.Kind KIND = PooledClassifier.kind(
            "bigru-additive",
            "BiGRU + additive attention",
            "Reads the text in both directions and pools it by additive attention.",
            RecurrentEncoder.gruSchema("additive"),
            List.of(),
            RecurrentEncoder::gru);

    private BigruAdditive() {}
}
