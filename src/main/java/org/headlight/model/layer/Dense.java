package org.headlight.model.layer;

import static org.headlight.tensor.operation.Linear.linear;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/** A fully connected layer, {@code y = W x + b}. Confined to the engine thread. */
public final class Dense {
    private final Tensor weight; // [outputs, inputs]
    private final Tensor bias; // [outputs]

    /** @param name what its parameters are called: {@code name.weight} [outputs, inputs] and {@code name.bias} [outputs] */
    public Dense(Parameters parameters, String name, int inputs, int outputs, RandomGenerator rng) {
        this.weight =
                parameters.create(name + ".weight", new int[] {outputs, inputs}, Initializer.glorotUniform(), rng);
        this.bias = parameters.create(name + ".bias", new int[] {outputs}, Initializer.zeros(), rng);
    }

    /**
     * Maps every row.
     *
     * @param input [..., inputs]
     * @return [..., outputs]
     */
    public Tensor apply(Tensor input) {
        return linear(input, weight, bias);
    }
}
