package org.headlight.snapshot;

import java.util.Arrays;

/**
 * A rectangle of numbers. Immutable: the array is handed over and never written again by either side.
 *
 * @param rows number of rows; in an attention map, the queries
 * @param columns number of columns; in an attention map, the keys
 * @param values [rows, columns], row after row
 */
public record Matrix(int rows, int columns, float[] values) {

    /** @throws IllegalArgumentException if the values do not fill the rectangle exactly; says expected and actual */
    public Matrix {
        if (rows < 0 || columns < 0 || values.length != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException("values: expected %d x %d = %d but got %d"
                    .formatted(rows, columns, (long) rows * columns, values.length));
        }
    }

    /** The value at a row and a column, both from 0. */
    public float at(int row, int column) {
        return values[row * columns + column];
    }

    /** A copy of one row, [columns]. */
    public float[] row(int row) {
        return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix
                && rows == matrix.rows
                && columns == matrix.columns
                && Arrays.equals(values, matrix.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Matrix[%d x %d]".formatted(rows, columns);
    }
}
