package org.headlight.model.layer;

import static org.headlight.tensor.operation.Add.add;

import java.util.Arrays;
import org.headlight.tensor.Tensor;

/** Positions told by waves of many lengths, nothing to learn: Vaswani et al. 2017, section 3.5. Confined to the engine thread. */
public final class SinusoidalPositions implements Positions {
    private final int size;
    private float[] table = {}; // [longest text so far, size]

    /** @param size width of a step */
    public SinusoidalPositions(int size) {
        this.size = size;
    }

    @Override
    public Tensor apply(Tensor input) {
        int steps = input.length(1);
        if (table.length < steps * size) {
            table = org.headlight.tensor.operation.SinusoidalPositions.table(steps, size);
        }
        return add(input, input.tape().constant(Arrays.copyOf(table, steps * size), steps, size));
    }
}
