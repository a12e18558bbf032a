package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.SPECIES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.first;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.headlight.tensor.Mask;
import org.headlight.tensor.VectorKernels;
import org.headlight.tensor.VectorMath;

/** The softmax of one stretch of scores, {@code y_j = e^(s x_j - s max x) / sum_k e^(s x_k - s max x)}, and its gradient. */
final class SoftmaxRow {

    /** Below, a power is as good as nothing, and is exactly that. */
    private static final float LEAST_EXPONENT = -87f;

    private SoftmaxRow() {}

    /**
     * From scores to weights; both may be the same memory.
     *
     * @param scale what each score is multiplied by, s, above 0
     */
    static void weigh(MemorySegment x, MemorySegment y, long at, int length, float scale) {
        weigh(x, y, at, length, scale, max(x, at, length));
    }

    /** Gives the holes of a run of keys [first, end) the score minus infinity, with which {@link #weigh} makes them exactly 0. */
    static void hide(Mask mask, int example, MemorySegment scores, long row, int first, int end) {
        mask.forEachHole(
                example,
                first,
                end,
                key -> scores.setAtIndex(ValueLayout.JAVA_FLOAT, row + key, Float.NEGATIVE_INFINITY));
    }

    /** The largest score, or minus infinity if there is none. */
    static float max(MemorySegment x, long at, int length) {
        FloatVector most = broadcast(Float.NEGATIVE_INFINITY);
        for (int i = 0; i < length; i += LANES) {
            FloatVector scores = load(x, at + i);
            most = length - i >= LANES
                    ? most.max(scores)
                    : most.lanewise(VectorOperators.MAX, scores, SPECIES.indexInRange(i, length));
        }
        return most.reduceLanes(VectorOperators.MAX);
    }

    /**
     * As above, when the largest score is known already.
     *
     * @return {@code sum_k e^(s x_k - s max x)}, from which and the largest score follows the logarithm of all weights
     */
    static float weigh(MemorySegment x, MemorySegment y, long at, int length, float scale, float max) {
        FloatVector sum = broadcast(0f);
        for (int i = 0; i < length; i += LANES) {
            int count = length - i;
            FloatVector exponent = load(x, at + i).sub(max).mul(scale);
            FloatVector power =
                    VectorMath.exp(exponent).blend(0f, exponent.compare(VectorOperators.LT, LEAST_EXPONENT));
            sum = sum.add(first(power, count));
            store(power, y, at + i, count);
        }
        float total = VectorMath.sum(sum);
        FloatVector factor = broadcast(1f / total);
        for (int i = 0; i < length; i += LANES) {
            int count = length - i;
            store(load(y, at + i).mul(factor), y, at + i, count);
        }
        return total;
    }

    /**
     * From the gradient of the weights to that of the scores, {@code dx_j = s y_j (dy_j - sum_k dy_k y_k)}; both may be the same
     * memory.
     *
     * @param add whether to keep what is in dx
     */
    static void passOn(
            MemorySegment y, MemorySegment dy, MemorySegment dx, long at, int length, float scale, boolean add) {
        FloatVector mean = broadcast(VectorKernels.dot(y, at, dy, at, length));
        for (int i = 0; i < length; i += LANES) {
            int count = length - i;
            FloatVector share = load(dy, at + i).sub(mean).mul(load(y, at + i)).mul(scale);
            store(add ? share.add(load(dx, at + i)) : share, dx, at + i, count);
        }
    }
}
