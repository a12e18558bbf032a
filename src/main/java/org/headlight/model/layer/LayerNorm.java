package org.headlight.model.layer;

import static org.headlight.tensor.operation.LayerNorm.layerNorm;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/** Brings every row to mean 0 and variance 1, then scales and shifts it: Ba et al. 2016. Confined to the engine thread. */
public final class LayerNorm {
    private static final float EPSILON = 1e-5f;

    private final Tensor weight; // [size]
    private final Tensor bias; // [size]

    /** @param name what its parameters are called: {@code name.weight} [size], at first 1, and {@code name.bias} [size], at first 0 */
    public LayerNorm(Parameters parameters, String name, int size, RandomGenerator rng) {
        this.weight = parameters.create(name + ".weight", new int[] {size}, Initializer.constant(1), rng);
        this.bias = parameters.create(name + ".bias", new int[] {size}, Initializer.zeros(), rng);
    }

    /** The same shape, [..., size]. */
    public Tensor apply(Tensor input) {
        return layerNorm(input, weight, bias, EPSILON);
    }
}
