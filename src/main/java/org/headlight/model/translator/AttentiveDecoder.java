package org.headlight.model.translator;

import java.util.Optional;
import org.headlight.data.pairs.PairBatch;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.HeadGate;
import org.headlight.tensor.Tensor;

/** The half of a recurrent translator that writes. Confined to the engine thread. */
interface AttentiveDecoder {

    /**
     * What was decoded.
     *
     * @param states [batch, target steps, size], what the next tokens are scored from
     * @param attended where each step looked; empty without attention
     */
    record Decoded(Tensor states, Optional<Attended> attended) {}

    /** Width of what the next tokens are scored from. */
    int size();

    /**
     * Decodes all steps.
     *
     * @param written [batch, target steps, embeddingSize], the tokens written so far
     * @param batch the lengths of both sides
     * @param begin [batch, stateSize], the state before the first step
     * @param annotations [batch, source steps, stateSize], what was read
     * @param gate what is let through of what attention reads
     */
    Decoded decode(Tensor written, PairBatch batch, Tensor begin, Tensor annotations, HeadGate gate);
}
