package org.headlight.model.layer;

import static org.headlight.tensor.operation.Convolution1d.convolution1d;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/** Filters that each look at a few neighbouring steps: Kim 2014, section 2. Confined to the engine thread. */
public final class Convolution {
    private final Tensor weight; // [filters, width, inputs]
    private final Tensor bias; // [filters]

    /**
     * @param name what its parameters are called: {@code name.weight} [filters, width, inputs] and {@code name.bias} [filters]
     * @param width how many steps a filter looks at
     */
    public Convolution(Parameters parameters, String name, int inputs, int filters, int width, RandomGenerator rng) {
        Initializer even = Initializer.uniform((float) Math.sqrt(6.0 / (width * inputs + filters)));
        this.weight = parameters.create(name + ".weight", new int[] {filters, width, inputs}, even, rng);
        this.bias = parameters.create(name + ".bias", new int[] {filters}, Initializer.zeros(), rng);
    }

    /**
     * As many results as steps.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each text
     * @return [batch, steps, filters]; zeros beyond a text's length
     */
    public Tensor apply(Tensor input, int[] lengths) {
        return convolution1d(input, lengths, weight, bias);
    }
}
