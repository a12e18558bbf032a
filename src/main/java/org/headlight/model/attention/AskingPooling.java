package org.headlight.model.attention;

import static org.headlight.tensor.operation.LastState.bidirectionalLastState;
import static org.headlight.tensor.operation.Reshape.reshape;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * Pools a sequence that was read in both directions into one vector by letting the state in which its reading ended ask every
 * step: for texts that end with a question about themselves.
 *
 * <p>{@code score_t = v . tanh(W q + U h_t + b)}, {@code weights = softmax(scores)}, {@code context = sum_t weights_t h_t}: the
 * attentive reader of Hermann et al. 2015, section 2.2, where the question is a text of its own; here {@code q} has read text and
 * question. Confined to the engine thread.
 */
public final class AskingPooling implements Pooling {
    private final AdditiveAttention attention;

    /** @param name what its parameters are called, as those of an {@link AdditiveAttention} of the same name */
    public AskingPooling(Parameters parameters, String name, int stateSize, int attentionSize, RandomGenerator rng) {
        this.attention = new AdditiveAttention(parameters, name, stateSize, stateSize, attentionSize, rng);
    }

    @Override
    public Attended attend(Tensor states, int[] lengths) {
        int batch = states.length(0);
        int size = states.length(2);
        Mask mask = Mask.lengths(lengths);
        Tensor question = reshape(bidirectionalLastState(states, lengths), batch, 1, size); // [batch, 1, stateSize]
        Attended attended = attention.attend(question, states, states, mask); // [batch, 1, stateSize]
        return new Attended(
                reshape(attended.context(), batch, size),
                () -> perStep(attended.weights()),
                () -> perStep(attended.scores()),
                mask);
    }

    /** Without the axis of the one query: [batch, steps]. */
    private static Tensor perStep(Tensor values) {
        return reshape(values, values.length(0), values.length(2));
    }
}
