package org.headlight.model.translator;

import static org.headlight.tensor.operation.Concatenate.concatenate;
import static org.headlight.tensor.operation.Tanh.tanh;

import java.util.Optional;
import org.headlight.data.pairs.PairBatch;
import org.headlight.model.attention.Attended;
import org.headlight.model.attention.HeadGate;
import org.headlight.model.layer.DecoderGru;
import org.headlight.model.layer.Dense;
import org.headlight.model.network.Construction;
import org.headlight.tensor.Tensor;

/**
 * Attention after the recurrence: every state asks, and what it reads is joined to it.
 *
 * <p>{@code attentionalState = tanh(Wc [c; h])}, Luong et al. 2015, equation 5; without it the next token is scored from {@code [c;
 * h]} as it is. The attentional state is not fed back into the recurrence (the paper's input feeding), so that all steps go through
 * it at once. Confined to the engine thread.
 */
final class LuongDecoder implements AttentiveDecoder {

    /** How states look at what was read. */
    @FunctionalInterface
    interface Look {
        Attended attend(Tensor states, Tensor annotations, int[] lengths);
    }

    /** Makes the attention, whose parameters are called {@code attention}, for states of a width. */
    @FunctionalInterface
    interface LookMaker {
        Look make(Construction construction, int stateSize);
    }

    private final DecoderGru recurrence;
    private final Look look;
    private final Optional<Dense> attentional;
    private final int size;

    LuongDecoder(Construction construction, LookMaker maker) {
        int stateSize = 2 * construction.settings().integer("hiddenSize");
        recurrence = new DecoderGru(
                construction.parameters(),
                "decoder",
                construction.settings().integer("embeddingSize"),
                stateSize,
                construction.initialisation());
        construction.describe("decoder", "GRU", "[batch, target steps, %d]", stateSize);
        look = maker.make(construction, stateSize);
        boolean isAttentional = construction.settings().isOn("attentionalState");
        attentional = isAttentional ? Optional.of(attentional(construction, stateSize)) : Optional.empty();
        size = isAttentional ? stateSize : 2 * stateSize;
    }

    private static Dense attentional(Construction construction, int stateSize) {
        Dense dense = new Dense(
                construction.parameters(), "attentional", 2 * stateSize, stateSize, construction.initialisation());
        construction.describe("attentional", "Dense, tanh", "[batch, target steps, %d]", stateSize);
        return dense;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Decoded decode(Tensor written, PairBatch batch, Tensor begin, Tensor annotations, HeadGate gate) {
        Tensor states = recurrence.apply(written, batch.targetLengths(), begin); // [batch, target steps, stateSize]
        Attended attended = gate.apply(look.attend(states, annotations, batch.sourceLengths()), annotations);
        Tensor joined = concatenate(attended.context(), states); // [batch, target steps, 2 stateSize]
        Tensor scored = attentional.map(dense -> tanh(dense.apply(joined))).orElse(joined); // [.., target steps, size]
        return new Decoded(scored, Optional.of(attended));
    }
}
