package org.headlight.model.attention;

import static org.headlight.tensor.operation.LastState.bidirectionalLastState;
import static org.headlight.tensor.operation.LastState.lastState;

import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/**
 * Pools a sequence into the state in which its reading ended: no attention at all. Of a reading in both directions it is the state
 * of each at its own end, half of the numbers from the last step and half from the first. Confined to the engine thread.
 */
public final class LastPooling implements Pooling {
    private final boolean isBidirectional;

    /** @param isBidirectional whether the second half of a state was read backward */
    public LastPooling(boolean isBidirectional) {
        this.isBidirectional = isBidirectional;
    }

    @Override
    public Attended attend(Tensor states, int[] lengths) {
        return new Attended(
                isBidirectional ? bidirectionalLastState(states, lengths) : lastState(states, lengths),
                () -> perStep(states, lengths, false),
                () -> perStep(states, lengths, true),
                Mask.lengths(lengths));
    }

    /** What a reading ended with is not weighed, so no key of it can be masked. */
    @Override
    public Attended attend(Tensor states, int[] lengths, HeadGate gate) {
        return gate.headsAlone().apply(attend(states, lengths), states);
    }

    /** The share that each step has in the result, or its logarithm: [batch, steps]. */
    private Tensor perStep(Tensor states, int[] lengths, boolean logarithm) {
        int batch = states.length(0);
        int steps = states.length(1);
        float[] shares = new float[batch * steps];
        for (int example = 0; example < batch; example++) {
            int first = example * steps;
            shares[first + lengths[example] - 1] += isBidirectional ? 0.5f : 1;
            shares[first] += isBidirectional ? 0.5f : 0;
        }
        for (int i = 0; logarithm && i < shares.length; i++) {
            shares[i] = (float) Math.log(shares[i]);
        }
        return states.tape().constant(shares, batch, steps);
    }
}
