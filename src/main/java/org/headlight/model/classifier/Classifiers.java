package org.headlight.model.classifier;

import java.util.List;
import org.headlight.model.network.NetworkKind;

/** Every network that says which class a text belongs to: adding one is a line here and its class. Immutable. */
public final class Classifiers {
    /** The recommended one first; each builds a {@link Classifier}. */
    public static final List<NetworkKind> ALL = List.of(
            BigruAdditive.KIND,
            BigruFeedforward.KIND,
            BigruAsking.KIND,
            LstmAdditive.KIND,
            LstmSelfAttention.KIND,
            SelfAttentionNetwork.KIND,
            MultiHead.KIND,
            Transformer.KIND,
            ConvAttention.KIND,
            Hierarchical.KIND);

    private Classifiers() {}
}
