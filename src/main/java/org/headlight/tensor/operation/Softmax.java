package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.SPECIES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;
import org.headlight.tensor.VectorMath;

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
        forEachRow((row, first, end) -> {
            VectorKernels.fill(weights.data(), row, keys, 0f);
            weigh(scores.data(), weights.data(), row + first, end - first);
        });
    }

    @Override
    public void backward() {
        int keys = scores.length(-1);
        boolean add = scores.openGradient(tape);
        forEachRow((row, first, end) -> {
            if (!add) {
                VectorKernels.fill(scores.gradient(), row, keys, 0f);
            }
            passOn(weights.data(), weights.gradient(), scores.gradient(), row + first, end - first);
        });
    }

    private static void weigh(MemorySegment x, MemorySegment y, long at, int length) {
        FloatVector most = broadcast(Float.NEGATIVE_INFINITY);
        for (int i = 0; i < length; i += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, length);
            most = most.lanewise(VectorOperators.MAX, load(x, at + i, inside), inside);
        }
        float max = most.reduceLanes(VectorOperators.MAX);
        FloatVector sum = broadcast(0f);
        for (int i = 0; i < length; i += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, length);
            FloatVector power = VectorMath.exp(load(x, at + i, inside).sub(max));
            sum = sum.add(power, inside);
            store(power, y, at + i, inside);
        }
        float factor = 1f / VectorMath.sum(sum);
        for (int i = 0; i < length; i += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, length);
            store(load(y, at + i, inside).mul(factor), y, at + i, inside);
        }
    }

    private static void passOn(MemorySegment y, MemorySegment dy, MemorySegment dx, long at, int length) {
        FloatVector mean = broadcast(VectorKernels.dot(y, at, dy, at, length));
        for (int i = 0; i < length; i += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, length);
            FloatVector share =
                    load(y, at + i, inside).mul(load(dy, at + i, inside).sub(mean));
            store(share.add(load(dx, at + i, inside)), dx, at + i, inside);
        }
    }

    private void forEachRow(Row work) {
        int keys = scores.length(-1);
        int queries = scores.rank() > 2 ? scores.length(-2) : 1;
        int rowsAnExample = scores.rows() / scores.length(0);
        tape.share(scores.rows(), keys, (from, to) -> {
            for (int row = from; row < to; row++) {
                int query = row % queries;
                work.run((long) row * keys, mask.first(query), mask.end(row / rowsAnExample, query, keys));
            }
        });
    }

    /** Work on the allowed keys [first, end) of the row whose first element is at {@code row}. */
    @FunctionalInterface
    private interface Row {
        void run(long row, int first, int end);
    }
}
