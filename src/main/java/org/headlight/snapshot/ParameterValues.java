package org.headlight.snapshot;

import java.util.Arrays;

/**
 * The numbers of one parameter of a network, out of native memory. Immutable: the arrays are handed over and never written
 * again by either side.
 *
 * @param shape its size along each axis, outermost first
 * @param values the numbers, row after row
 */
public record ParameterValues(int[] shape, float[] values) {

    /** @throws IllegalArgumentException if the values do not fill the shape exactly; says expected and actual */
    public ParameterValues {
        long size = 1;
        for (int length : shape) {
            size = Math.multiplyExact(size, length);
        }
        if (values.length != size) {
            throw new IllegalArgumentException(
                    "values: expected %s = %d but got %d".formatted(Arrays.toString(shape), size, values.length));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues parameter
                && Arrays.equals(shape, parameter.shape)
                && Arrays.equals(values, parameter.values);
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
