package org.headlight.tensor;

import java.lang.foreign.MemorySegment;

/**
 * A rectangle inside native memory, seen as a matrix: parts of a tensor take part in a product without being copied.
 *
 * @param memory holds every element
 * @param offset where the first element is, in floats
 * @param rows of the matrix as it is seen
 * @param columns of the matrix as it is seen
 * @param stride floats from one stored row to the next, at least the length of a stored row
 * @param isTransposed whether stored rows are seen as columns
 */
public record MatrixView(MemorySegment memory, long offset, int rows, int columns, int stride, boolean isTransposed) {

    /** @throws IndexOutOfBoundsException if the rectangle leaves the memory */
    public MatrixView {
        int storedRows = isTransposed ? columns : rows;
        int storedColumns = isTransposed ? rows : columns;
        long end = offset + (long) (storedRows - 1) * stride + storedColumns;
        if (offset < 0 || rows < 1 || columns < 1 || stride < storedColumns || end * Float.BYTES > memory.byteSize()) {
            throw new IndexOutOfBoundsException("matrix %d x %d at %d, stride %d, leaves its memory of %d floats"
                    .formatted(storedRows, storedColumns, offset, stride, memory.byteSize() / Float.BYTES));
        }
    }

    /** A matrix that fills its memory from the start, [rows, columns]. */
    public static MatrixView of(MemorySegment memory, int rows, int columns) {
        return new MatrixView(memory, 0, rows, columns, columns, false);
    }

    /** The same elements with rows and columns exchanged. */
    public MatrixView transposed() {
        return new MatrixView(memory, offset, columns, rows, stride, !isTransposed);
    }

    /** The rows from an index, [count, columns]. */
    public MatrixView rows(int from, int count) {
        return new MatrixView(
                memory, offset + (isTransposed ? from : (long) from * stride), count, columns, stride, isTransposed);
    }

    /** The columns from an index, [rows, count]. */
    public MatrixView columns(int from, int count) {
        return new MatrixView(
                memory, offset + (isTransposed ? (long) from * stride : from), rows, count, stride, isTransposed);
    }

    boolean isAlive() {
        return memory.scope().isAlive();
    }

    long address() {
        return memory.address() + offset * Float.BYTES;
    }
}
