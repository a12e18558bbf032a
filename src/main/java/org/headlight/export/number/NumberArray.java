package org.headlight.export.number;

import java.util.List;
import org.headlight.snapshot.Matrix;

/**
 * Numbers in rows, or rows of rows. Immutable: the array is handed over.
 *
 * @param name what they are, letters alone: {@code weights}
 * @param shape lengths of the axes, outermost first
 * @param values one after the other, the last axis running fastest; NaN where there is none
 */
public record NumberArray(String name, List<Integer> shape, float[] values) {

    /** @throws IllegalArgumentException if the values do not fill the shape exactly; says expected and actual */
    public NumberArray {
        shape = List.copyOf(shape);
        int expected = shape.stream().reduce(1, Math::multiplyExact);
        if (values.length != expected) {
            throw new IllegalArgumentException(
                    "%s: expected %s = %d values but got %d".formatted(name, shape, expected, values.length));
        }
    }

    static NumberArray of(String name, float... values) {
        return new NumberArray(name, List.of(values.length), values);
    }

    static NumberArray of(String name, Matrix matrix) {
        return new NumberArray(name, List.of(matrix.rows(), matrix.columns()), matrix.values());
    }

    /** Matrices of one shape laid behind each other: [matrices, rows, columns]. */
    static NumberArray of(String name, List<Matrix> matrices) {
        Matrix first = matrices.getFirst();
        float[] values = new float[Math.multiplyExact(matrices.size(), first.values().length)];
        for (int i = 0; i < matrices.size(); i++) {
            System.arraycopy(matrices.get(i).values(), 0, values, i * first.values().length, first.values().length);
        }
        return new NumberArray(name, List.of(matrices.size(), first.rows(), first.columns()), values);
    }
}
