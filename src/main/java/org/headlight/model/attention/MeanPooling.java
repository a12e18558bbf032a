package org.headlight.model.attention;

import static org.headlight.tensor.operation.MeanPool.meanPool;
import static org.headlight.tensor.operation.Softmax.softmax;

import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/**
 * Pools a sequence into the mean of its steps: an attention frozen uniform, {@code weight_t = 1 / length}. What a learned
 * attention is worth shows beside it. Confined to the engine thread.
 */
public final class MeanPooling implements Pooling {

    @Override
    public Attended attend(Tensor states, int[] lengths) {
        Mask mask = Mask.lengths(lengths);
        return new Attended(meanPool(states, lengths), () -> softmax(scores(states), mask), () -> scores(states), mask);
    }

    /** All alike: [batch, steps]. */
    private static Tensor scores(Tensor states) {
        int batch = states.length(0);
        int steps = states.length(1);
        return states.tape().constant(new float[batch * steps], batch, steps);
    }
}
