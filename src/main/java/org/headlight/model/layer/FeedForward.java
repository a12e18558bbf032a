package org.headlight.model.layer;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * Two dense layers over every position by itself, {@code W2 activation(W1 x + b1) + b2}: Vaswani et al. 2017, section 3.3. Confined
 * to the engine thread.
 */
public final class FeedForward {
    private final Dense inner;
    private final Dense outer;
    private final Activation activation;

    /**
     * @param name what its parameters are called: {@code name.inner.weight} [innerSize, size], {@code name.outer.weight} [size,
     *     innerSize] and a {@code bias} of each
     */
    public FeedForward(
            Parameters parameters, String name, int size, int innerSize, Activation activation, RandomGenerator rng) {
        this.inner = new Dense(parameters, name + ".inner", size, innerSize, rng);
        this.outer = new Dense(parameters, name + ".outer", innerSize, size, rng);
        this.activation = activation;
    }

    /** The same shape, [..., size]. */
    public Tensor apply(Tensor input) {
        return outer.apply(activation.apply(inner.apply(input)));
    }
}
