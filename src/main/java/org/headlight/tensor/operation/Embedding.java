package org.headlight.tensor.operation;

import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * Looks up a row of a table for every id: {@code y[i] = table[id[i]]}.
 *
 * <p>The gradient of a table row is the sum of the gradients of the places it went to; the padding row gets none, so it
 * stays as it was first drawn.
 */
public final class Embedding implements Operation {

    private static final int COLUMNS_A_TASK = 64;

    private final Tape tape;
    private final Tensor table; // [vocabulary, size]
    private final int[] ids; // [batch * steps]
    private final int paddingId;
    private final Tensor output; // [batch, steps, size]

    private Embedding(Tape tape, Tensor table, int[] ids, int steps, int paddingId) {
        this.tape = tape;
        this.table = table;
        this.ids = ids;
        this.paddingId = paddingId;
        this.output = tape.result(new int[] {ids.length / steps, steps, table.length(1)}, table);
    }

    /**
     * Rows for a batch of texts.
     *
     * @param table [vocabulary, size]
     * @param ids [batch, steps], row after row, each from 0 to before the size of the vocabulary; must not change until
     *     the step ends
     * @param steps places in a text, at least 1
     * @param paddingId the id whose row is never trained, or -1 if every row is
     * @return [batch, steps, size]
     * @throws IndexOutOfBoundsException if an id is not in the vocabulary; says which
     */
    public static Tensor embedding(Tape tape, Tensor table, int[] ids, int steps, int paddingId) {
        table.expect("table", -1, -1);
        for (int id : ids) {
            if (id < 0 || id >= table.length(0)) {
                throw new IndexOutOfBoundsException(
                        "id %d is not in the vocabulary of %d".formatted(id, table.length(0)));
            }
        }
        Embedding operation = new Embedding(tape, table, ids, steps, paddingId);
        return tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        int size = table.length(1);
        tape.share(ids.length, size, (from, to) -> {
            for (int place = from; place < to; place++) {
                VectorKernels.copy(table.data(), (long) ids[place] * size, output.data(), (long) place * size, size);
            }
        });
    }

    /** A task owns some columns of the table, so that no two write the same row and the order of adding is always that of the ids. */
    @Override
    public void backward() {
        int size = table.length(1);
        table.gradientToAddTo(tape);
        tape.workers().run((size + COLUMNS_A_TASK - 1) / COLUMNS_A_TASK, task -> {
            int column = task * COLUMNS_A_TASK;
            addColumns(column, Math.min(COLUMNS_A_TASK, size - column), size);
        });
    }

    private void addColumns(int column, int columns, int size) {
        for (int place = 0; place < ids.length; place++) {
            if (ids[place] != paddingId) {
                VectorKernels.add(
                        output.gradient(),
                        (long) place * size + column,
                        table.gradient(),
                        (long) ids[place] * size + column,
                        columns);
            }
        }
    }
}
