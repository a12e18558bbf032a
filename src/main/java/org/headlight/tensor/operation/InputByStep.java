package org.headlight.tensor.operation;

import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/** The input of a recurrence ordered by step and then by text, so that a step of the whole batch is one stretch of memory. */
final class InputByStep {

    private final Tape tape;
    private final Tensor input; // [batch, steps, inputs]
    private final MatrixView rows;

    InputByStep(Tape tape, Tensor input) {
        this.tape = tape;
        this.input = input;
        this.rows = newRows();
    }

    /** [steps * batch, inputs], once {@link #gather} has been called. */
    MatrixView rows() {
        return rows;
    }

    /** Memory as large as the input, [steps * batch, inputs], not cleared. */
    MatrixView newRows() {
        return MatrixView.of(tape.allocate(input.size()), input.rows(), input.length(2));
    }

    void gather() {
        forEachRow((text, byStep) -> VectorKernels.copy(input.data(), text, rows.memory(), byStep, rows.columns()));
    }

    /** Adds the gradient of all rows, [steps * batch, inputs], to that of the input. */
    void passOn(MatrixView gradient) {
        boolean add = input.openGradient(tape);
        forEachRow((text, byStep) -> {
            if (add) {
                VectorKernels.add(gradient.memory(), byStep, input.gradient(), text, gradient.columns());
            } else {
                VectorKernels.copy(gradient.memory(), byStep, input.gradient(), text, gradient.columns());
            }
        });
    }

    /** Pairs every row of the input, ordered by text, with its place when ordered by step. */
    private void forEachRow(RowPair work) {
        int batch = input.length(0);
        int steps = input.length(1);
        int width = input.length(2);
        tape.share(steps, batch * width, (from, to) -> {
            for (int row = from * batch; row < to * batch; row++) {
                int text = row % batch;
                int step = row / batch;
                work.run(((long) text * steps + step) * width, (long) row * width);
            }
        });
    }

    /** Work on a row that begins at one place in the input and at another when rows are ordered by step. */
    @FunctionalInterface
    private interface RowPair {
        void run(long inputAt, long byStepAt);
    }
}
