package org.headlight.tensor;

import java.util.Arrays;

/**
 * The numbers of one parameter outside native memory, for files and for keeping the best so far. Immutable: the arrays are
 * handed over and never written again by either side.
 *
 * @param shape lengths of the axes, outermost first
 * @param values row after row
 */
public record ParameterValues(int[] shape, float[] values) {

    /** @throws IllegalArgumentException if the values do not fill the shape exactly; says expected and actual */
    public ParameterValues {
        if (Shapes.size(shape) != values.length) {
            throw new IllegalArgumentException(
                    "values: expected %s but got %d".formatted(Arrays.toString(shape), values.length));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues that
                && Arrays.equals(shape, that.shape)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "ParameterValues" + Arrays.toString(shape);
    }
}
