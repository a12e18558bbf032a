package org.headlight.tensor.operation;

import java.lang.foreign.MemorySegment;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * Turns each row of scores into weights that sum to 1: {@code y_j = e^(x_j - max x) / sum_k e^(x_k - max x)}.
 *
 * <p>Where a mask forbids a key its weight is exactly 0 and it takes no part in the sum; a row with nothing allowed is all
 * zeros. The gradient is {@code dx_j = y_j (dy_j - sum_k dy_k y_k)}.
 */
public final class Softmax implements Operation {

    private final Tape tape;
    private final Tensor scores; // [batch, ..., queries, keys] or [batch, keys]
    private final Mask mask;
    private final Tensor weights; // as scores

    private Softmax(Tensor scores, Mask mask) {
        this.tape = Tape.of(scores);
        this.scores = scores;
        this.mask = mask;
        this.weights = tape.result(scores.shape(), scores);
    }

    /** Over the innermost axis of a tensor of any shape. */
    public static Tensor softmax(Tensor scores) {
        return softmax(scores, Mask.none());
    }

    /**
     * Over the keys that a mask allows.
     *
     * @param scores [batch, keys] for one query an example, [batch, queries, keys], or [batch, heads, queries, keys]
     * @return weights of the same shape; each row sums to 1, or is zeros if nothing is allowed
     * @throws IllegalArgumentException if the mask is for another number of examples
     */
    public static Tensor softmax(Tensor scores, Mask mask) {
        mask.expectBatch(scores.length(0));
        Softmax operation = new Softmax(scores, mask);
        return operation.tape.apply(operation, operation.weights);
    }

    @Override
    public void forward() {
        int keys = scores.length(-1);
        forEachRow((row, example, first, end) -> {
            VectorKernels.fill(weights.data(), row, keys, 0f);
            MemorySegment open = scores.data();
            if (mask.hasHoles() && end > first) {
                open = weights.data();
                VectorKernels.copy(scores.data(), row + first, open, row + first, end - first);
                SoftmaxRow.hide(mask, example, open, row, first, end);
            }
            SoftmaxRow.weigh(open, weights.data(), row + first, end - first, 1f);
        });
    }

    @Override
    public void backward() {
        int keys = scores.length(-1);
        boolean add = scores.openGradient(tape);
        forEachRow((row, example, first, end) -> {
            if (!add) {
                VectorKernels.fill(scores.gradient(), row, keys, 0f);
            }
            SoftmaxRow.passOn(
                    weights.data(), weights.gradient(), scores.gradient(), row + first, end - first, 1f, true);
        });
    }

    private void forEachRow(Row work) {
        int keys = scores.length(-1);
        int queries = scores.rank() > 2 ? scores.length(-2) : 1;
        int rowsAnExample = scores.rows() / scores.length(0);
        tape.share(scores.rows(), keys, (from, to) -> {
            for (int row = from; row < to; row++) {
                int query = row % queries;
                int example = row / rowsAnExample;
                work.run((long) row * keys, example, mask.first(example, query), mask.end(example, query, keys));
            }
        });
    }

    /** Work on the run of keys [first, end) of an example's row whose first element is at {@code row}. */
    @FunctionalInterface
    private interface Row {
        void run(long row, int example, int first, int end);
    }
}
