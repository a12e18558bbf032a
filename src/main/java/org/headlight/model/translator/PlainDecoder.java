package org.headlight.model.translator;

import java.util.Optional;
import org.headlight.data.pairs.PairBatch;
import org.headlight.model.attention.HeadGate;
import org.headlight.model.layer.DecoderGru;
import org.headlight.model.network.Construction;
import org.headlight.tensor.Tensor;

/**
 * No attention: all that is known of the source is the state the decoder begins with (Cho et al. 2014, Sutskever et al. 2014). What
 * attention is worth shows beside it. Confined to the engine thread.
 */
final class PlainDecoder implements AttentiveDecoder {
    private final DecoderGru recurrence;
    private final int stateSize;

    PlainDecoder(Construction construction) {
        stateSize = 2 * construction.settings().integer("hiddenSize");
        recurrence = new DecoderGru(
                construction.parameters(),
                "decoder",
                construction.settings().integer("embeddingSize"),
                stateSize,
                construction.initialisation());
        construction.describe("decoder", "GRU", "[batch, target steps, %d]", stateSize);
    }

    @Override
    public int size() {
        return stateSize;
    }

    @Override
    public Decoded decode(Tensor written, PairBatch batch, Tensor begin, Tensor annotations, HeadGate gate) {
        return new Decoded(recurrence.apply(written, batch.targetLengths(), begin), Optional.empty());
    }
}
