package org.headlight.tensor;

import java.lang.foreign.MemorySegment;

/** What a bias needs of the rows of a matrix: being written to each of them, and gathering them, shared among workers. */
public final class Rows {

    private static final int ROWS_A_TASK = 256;
    private static final int COLUMNS_A_TASK = 64;

    private Rows() {}

    /** Writes the same row, [columns], to every row of a matrix. */
    public static void repeat(Workers workers, MemorySegment row, MatrixView matrix) {
        workers.run(tasks(matrix.rows(), ROWS_A_TASK), task -> {
            int end = Math.min(matrix.rows(), (task + 1) * ROWS_A_TASK);
            for (int index = task * ROWS_A_TASK; index < end; index++) {
                long at = matrix.offset() + (long) index * matrix.stride();
                VectorKernels.copy(row, 0, matrix.memory(), at, matrix.columns());
            }
        });
    }

    /**
     * Adds up all rows of a matrix.
     *
     * @param target [columns], from element {@code targetAt} on
     * @param add whether to keep what is in the target
     */
    public static void sum(Workers workers, MatrixView matrix, MemorySegment target, long targetAt, boolean add) {
        workers.run(tasks(matrix.columns(), COLUMNS_A_TASK), task -> {
            int from = task * COLUMNS_A_TASK;
            int count = Math.min(COLUMNS_A_TASK, matrix.columns() - from);
            VectorKernels.sumRows(matrix.columns(from, count), target, targetAt + from, add);
        });
    }

    private static int tasks(int length, int each) {
        return (length + each - 1) / each;
    }
}
