package org.headlight.model.layer;

import static org.headlight.tensor.operation.Dropout.dropout;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Tensor;

/** Sets a share of numbers to 0 while training and lets all through otherwise. Confined to the engine thread. */
public final class Dropout {
    private final float rate;
    private final RandomGenerator rng;

    /** @param rate share of numbers to drop, in [0, 1) */
    public Dropout(double rate, RandomGenerator rng) {
        this.rate = (float) rate;
        this.rng = rng;
    }

    /** The same shape; in training each number is 0 or scaled by {@code 1 / (1 - rate)}. */
    public Tensor apply(Tensor input) {
        return dropout(input, rate, rng);
    }
}
