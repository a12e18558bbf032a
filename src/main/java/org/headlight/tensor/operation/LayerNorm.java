package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.first;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.IntConsumer;
import jdk.incubator.vector.FloatVector;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Rows;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;
import org.headlight.tensor.VectorMath;

/**
 * Layer normalisation (Ba et al. 2016, section 3): every row is brought to mean 0 and variance 1, then scaled and shifted,
 *
 * <pre>{@code n = (x - mean x) / sqrt(variance x + epsilon)          y = w n + b}</pre>
 *
 * <p>The variance is that of the row itself, divided by its length. With {@code g = dy w} the gradients are {@code dx = (g - mean g
 * - n mean(g n)) / sqrt(variance x + epsilon)}, {@code dw =} the sum over rows of {@code dy n} and {@code db =} that of dy.
 */
public final class LayerNorm implements Operation {

    private static final int ROWS_A_TASK = 64;

    private final Tape tape;
    private final Tensor input; // [..., size]
    private final Tensor weight; // [size]
    private final Tensor bias; // [size]
    private final float epsilon;
    private final MemorySegment means; // [rows]
    private final MemorySegment factors; // [rows], 1 / sqrt(variance + epsilon)
    private final Tensor output; // [..., size]

    private LayerNorm(Tensor input, Tensor weight, Tensor bias, float epsilon) {
        this.tape = Tape.of(input, weight, bias);
        this.input = input;
        this.weight = weight;
        this.bias = bias;
        this.epsilon = epsilon;
        this.means = tape.allocate(input.rows());
        this.factors = tape.allocate(input.rows());
        this.output = tape.result(input.shape(), input, weight, bias);
    }

    /**
     * Normalises every row.
     *
     * @param input [..., size]
     * @param weight [size]
     * @param bias [size]
     * @param epsilon keeps the quotient finite, above 0; 1e-5 in PyTorch, 1e-6 in Keras' transformers
     * @return [..., size]
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor layerNorm(Tensor input, Tensor weight, Tensor bias, float epsilon) {
        weight.expect("weight", input.length(-1));
        bias.expect("bias", input.length(-1));
        LayerNorm operation = new LayerNorm(input, weight, bias, epsilon);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        tape.workers().run(tasks(), task -> forEachRow(task, this::normalise));
    }

    private void normalise(int row) {
        int size = input.length(-1);
        long at = (long) row * size;
        MemorySegment x = input.data();
        float mean = sum(x, at, size) / size;
        float factor = (float) (1 / Math.sqrt(sumOfSquares(x, at, size, mean) / size + epsilon));
        means.setAtIndex(ValueLayout.JAVA_FLOAT, row, mean);
        factors.setAtIndex(ValueLayout.JAVA_FLOAT, row, factor);
        scale(x, weight.data(), bias.data(), output.data(), at, size, mean, factor);
    }

    private static float sum(MemorySegment x, long at, int size) {
        FloatVector sum = broadcast(0f);
        for (int i = 0; i < size; i += LANES) {
            sum = sum.add(load(x, at + i, size - i));
        }
        return VectorMath.sum(sum);
    }

    private static float sumOfSquares(MemorySegment x, long at, int size, float mean) {
        FloatVector sum = broadcast(0f);
        FloatVector means = broadcast(mean);
        for (int i = 0; i < size; i += LANES) {
            int count = size - i;
            FloatVector rest = first(load(x, at + i).sub(means), count);
            sum = rest.fma(rest, sum);
        }
        return VectorMath.sum(sum);
    }

    private static void scale(
            MemorySegment x,
            MemorySegment weight,
            MemorySegment bias,
            MemorySegment y,
            long at,
            int size,
            float mean,
            float factor) {
        FloatVector means = broadcast(mean);
        FloatVector factors = broadcast(factor);
        for (int i = 0; i < size; i += LANES) {
            int count = size - i;
            FloatVector normal = load(x, at + i).sub(means).mul(factors);
            store(normal.fma(load(weight, i), load(bias, i)), y, at + i, count);
        }
    }

    /** Every task sums up its own rows' shares of weight and bias, so that the order of adding is always the same. */
    @Override
    public void backward() {
        int size = input.length(-1);
        MemorySegment shares = tape.allocate(tasks() * 2 * size); // [tasks, 2, size]
        boolean add = input.needsGradient() && input.openGradient(tape);
        tape.workers().run(tasks(), task -> {
            VectorKernels.fill(shares, (long) task * 2 * size, 2 * size, 0f);
            forEachRow(task, row -> passOn(row, shares, (long) task * 2 * size, add));
        });
        MatrixView all = MatrixView.of(shares, tasks(), 2 * size);
        addShares(weight, all.columns(0, size));
        addShares(bias, all.columns(size, size));
    }

    private void addShares(Tensor parameter, MatrixView shares) {
        if (parameter.needsGradient()) {
            boolean add = parameter.openGradient(tape);
            Rows.sum(tape.workers(), shares, parameter.gradient(), 0, add);
        }
    }

    private void passOn(int row, MemorySegment shares, long sharesAt, boolean add) {
        int size = input.length(-1);
        long at = (long) row * size;
        float mean = means.getAtIndex(ValueLayout.JAVA_FLOAT, row);
        float factor = factors.getAtIndex(ValueLayout.JAVA_FLOAT, row);
        MemorySegment x = input.data();
        MemorySegment dy = output.gradient();
        addShares(x, dy, shares, sharesAt, at, size, mean, factor);
        if (input.needsGradient()) {
            MemorySegment w = weight.data();
            MemorySegment dx = input.gradient();
            float meanSlope = VectorKernels.dot(dy, at, w, 0, size) / size;
            float meanProjection = projection(x, dy, w, at, size, mean, factor) / size;
            if (!add) {
                VectorKernels.fill(dx, at, size, 0f);
            }
            addTo(dx, x, dy, w, at, size, mean, factor, meanSlope, meanProjection);
        }
    }

    /** What one row adds to the gradients of weight and bias. */
    private static void addShares(
            MemorySegment x,
            MemorySegment dy,
            MemorySegment shares,
            long sharesAt,
            long at,
            int size,
            float mean,
            float factor) {
        FloatVector means = broadcast(mean);
        FloatVector factors = broadcast(factor);
        for (int i = 0; i < size; i += LANES) {
            int count = size - i;
            FloatVector normal = load(x, at + i).sub(means).mul(factors);
            FloatVector slope = load(dy, at + i);
            store(slope.fma(normal, load(shares, sharesAt + i)), shares, sharesAt + i, count);
            store(slope.add(load(shares, sharesAt + size + i)), shares, sharesAt + size + i, count);
        }
    }

    /** {@code sum dy w n} of one row. */
    private static float projection(
            MemorySegment x, MemorySegment dy, MemorySegment w, long at, int size, float mean, float factor) {
        FloatVector sum = broadcast(0f);
        FloatVector means = broadcast(mean);
        for (int i = 0; i < size; i += LANES) {
            int count = size - i;
            FloatVector rest = load(x, at + i).sub(means);
            sum = sum.add(first(load(dy, at + i).mul(load(w, i)).mul(rest), count));
        }
        return VectorMath.sum(sum) * factor;
    }

    private static void addTo(
            MemorySegment dx,
            MemorySegment x,
            MemorySegment dy,
            MemorySegment w,
            long at,
            int size,
            float mean,
            float factor,
            float meanSlope,
            float meanProjection) {
        FloatVector means = broadcast(mean);
        FloatVector factors = broadcast(factor);
        FloatVector slopes = broadcast(meanSlope);
        FloatVector projections = broadcast(meanProjection * factor);
        for (int i = 0; i < size; i += LANES) {
            int count = size - i;
            FloatVector along = load(x, at + i).sub(means).mul(projections);
            FloatVector share = load(dy, at + i).mul(load(w, i)).sub(slopes).sub(along);
            store(share.fma(factors, load(dx, at + i)), dx, at + i, count);
        }
    }

    private void forEachRow(int task, IntConsumer work) {
        int end = Math.min(input.rows(), (task + 1) * ROWS_A_TASK);
        for (int row = task * ROWS_A_TASK; row < end; row++) {
            work.accept(row);
        }
    }

    private int tasks() {
        return (input.rows() + ROWS_A_TASK - 1) / ROWS_A_TASK;
    }
}
