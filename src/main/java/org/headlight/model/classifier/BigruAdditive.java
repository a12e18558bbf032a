package org.headlight.model.classifier;

import java.util.List;
import org.headlight.model.network.NetworkKind;

/**
 * A gated recurrent unit in both directions, additive attention pooling.
 *
 * <p>The word level of Yang et al. 2016, sections 2.1 and 2.2, applied to a text as one sentence.
 */
final class BigruAdditive {
    static final NetworkKind KIND = PooledClassifier.kind(
            "bigru-additive",
            "BiGRU + additive attention",
            "Reads the text in both directions and pools it by additive attention.",
            RecurrentEncoder.gruSchema("additive"),
            List.of(),
            RecurrentEncoder::gru);

    private BigruAdditive() {}
}
