package org.headlight.tensor;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** How a parameter's first values are drawn. */
@FunctionalInterface
public interface Initializer {

    /**
     * Draws all values.
     *
     * @param shape of the parameter, outermost first; for a weight matrix [outputs, inputs]
     * @return row after row
     */
    float[] draw(int[] shape, RandomGenerator rng);

    /** The same value everywhere. */
    static Initializer constant(float value) {
        return (shape, rng) -> {
            float[] values = new float[Shapes.size(shape)];
            Arrays.fill(values, value);
            return values;
        };
    }

    /** Zero everywhere. */
    static Initializer zeros() {
        return constant(0f);
    }

    /** Evenly spread over [-bound, bound). */
    static Initializer uniform(float bound) {
        return (shape, rng) -> {
            float[] values = new float[Shapes.size(shape)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (2 * rng.nextFloat() - 1) * bound;
            }
            return values;
        };
    }

    /** Normally distributed around zero. */
    static Initializer normal(float deviation) {
        return (shape, rng) -> {
            float[] values = new float[Shapes.size(shape)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (rng.nextGaussian() * deviation);
            }
            return values;
        };
    }

    /** Even over {@code sqrt(6 / (inputs + outputs))} either way, Glorot and Bengio 2010, equation 16; for [outputs, inputs]. */
    static Initializer glorotUniform() {
        return (shape, rng) -> {
            int inputs = shape[shape.length - 1];
            int outputs = Shapes.size(shape) / inputs;
            return uniform((float) Math.sqrt(6.0 / (inputs + outputs))).draw(shape, rng);
        };
    }
}
