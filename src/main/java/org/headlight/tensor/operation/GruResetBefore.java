package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.SPECIES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.sigmoid;
import static org.headlight.tensor.VectorMath.store;
import static org.headlight.tensor.VectorMath.tanh;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Products;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/** A step of a GRU whose reset gate acts before the product: {@code n = tanh(W_n x + b_n + U_n (r * h) + c_n)}. */
final class GruResetBefore extends GruDirection {

    GruResetBefore(Tensor input, int[] lengths, GruWeights weights, Tensor states, int column) {
        super(input, lengths, weights, states, column);
    }

    @Override
    MemorySegment bias() {
        return sumOfBiases(3 * hidden);
    }

    /** Two products: the second can begin only when the reset gate is known. */
    @Override
    void stepForward(int from, int to, int step) {
        MatrixView old = MatrixView.of(state, to, hidden).rows(from, to - from);
        MatrixView sums = MatrixView.of(product, to, 3 * hidden).rows(from, to - from);
        MatrixView recurrent = weights.recurrent().view();
        Products.multiply(old, recurrent.rows(0, 2 * hidden).transposed(), sums.columns(0, 2 * hidden), false);
        for (int text = from; text < to; text++) {
            VectorKernels.copy(state, (long) text * hidden, previous, row(text, step) * hidden, hidden);
            if (isPadding(text, step)) {
                VectorKernels.fill(candidate, row(text, step) * hidden, hidden, 0f);
            } else {
                gatesForward(text, row(text, step));
            }
        }
        MatrixView kept = perStepOf(candidate, from, to, step);
        Products.multiply(
                kept, recurrent.rows(2 * hidden, hidden).transposed(), sums.columns(2 * hidden, hidden), false);
        for (int text = from; text < to; text++) {
            if (isPadding(text, step)) {
                VectorKernels.fill(output(), outputAt(text, step), hidden, 0f);
            } else {
                stateForward(text, row(text, step), outputAt(text, step));
            }
        }
    }

    private void gatesForward(int text, long row) {
        for (int i = 0; i < hidden; i += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, hidden);
            long reset = row * 3 * hidden + i;
            long update = reset + hidden;
            long sum = (long) text * 3 * hidden + i;
            FloatVector r = sigmoid(load(gates, reset, inside).add(load(product, sum, inside)));
            FloatVector z = sigmoid(load(gates, update, inside).add(load(product, sum + hidden, inside)));
            FloatVector h = load(state, (long) text * hidden + i, inside);
            store(r, gates, reset, inside);
            store(z, gates, update, inside);
            store(r.mul(h), candidate, row * hidden + i, inside);
        }
    }

    private void stateForward(int text, long row, long outputAt) {
        MemorySegment output = output();
        for (int i = 0; i < hidden; i += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, hidden);
            long update = row * 3 * hidden + hidden + i;
            long fresh = update + hidden;
            long sum = (long) text * 3 * hidden + 2L * hidden + i;
            long at = (long) text * hidden + i;
            FloatVector z = load(gates, update, inside);
            FloatVector n = tanh(load(gates, fresh, inside).add(load(product, sum, inside)));
            FloatVector next = z.fma(load(state, at, inside).sub(n), n);
            store(n, gates, fresh, inside);
            store(next, state, at, inside);
            store(next, output, outputAt + i, inside);
        }
    }

    @Override
    void stepBackward(int from, int to, int step) {
        for (int text = from; text < to; text++) {
            if (isPadding(text, step)) {
                VectorKernels.fill(gates, row(text, step) * 3 * hidden, 3 * hidden, 0f);
            } else {
                stateBackward(text, row(text, step), outputAt(text, step));
            }
        }
        MatrixView recurrent = weights.recurrent().view();
        MatrixView gradients = stepGates(from, to, step);
        // What reaches r * h, kept where the candidate's sum was.
        MatrixView kept =
                MatrixView.of(product, to, 3 * hidden).rows(from, to - from).columns(2 * hidden, hidden);
        Products.multiply(gradients.columns(2 * hidden, hidden), recurrent.rows(2 * hidden, hidden), kept, false);
        for (int text = from; text < to; text++) {
            if (!isPadding(text, step)) {
                resetBackward(text, row(text, step));
            }
        }
        MatrixView old = MatrixView.of(state, to, hidden).rows(from, to - from);
        Products.multiply(gradients.columns(0, 2 * hidden), recurrent.rows(0, 2 * hidden), old, true);
    }

    private void stateBackward(int text, long row, long outputAt) {
        MemorySegment outputGradient = outputGradient();
        FloatVector one = broadcast(1f);
        for (int i = 0; i < hidden; i += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, hidden);
            long update = row * 3 * hidden + hidden + i;
            long fresh = update + hidden;
            long at = (long) text * hidden + i;
            FloatVector z = load(gates, update, inside);
            FloatVector n = load(gates, fresh, inside);
            FloatVector h = load(previous, row * hidden + i, inside);
            FloatVector dh = load(state, at, inside).add(load(outputGradient, outputAt + i, inside));
            store(dh.mul(h.sub(n)).mul(z).mul(one.sub(z)), gates, update, inside);
            store(dh.mul(one.sub(z)).mul(one.sub(n.mul(n))), gates, fresh, inside);
            store(dh.mul(z), state, at, inside);
        }
    }

    private void resetBackward(int text, long row) {
        FloatVector one = broadcast(1f);
        for (int i = 0; i < hidden; i += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, hidden);
            long reset = row * 3 * hidden + i;
            long at = (long) text * hidden + i;
            FloatVector r = load(gates, reset, inside);
            FloatVector h = load(previous, row * hidden + i, inside);
            FloatVector dKept = load(product, (long) text * 3 * hidden + 2L * hidden + i, inside);
            store(dKept.mul(h).mul(r).mul(one.sub(r)), gates, reset, inside);
            store(dKept.fma(r, load(state, at, inside)), state, at, inside);
        }
    }

    @Override
    MatrixView candidateGradient() {
        return gates().columns(2 * hidden, hidden);
    }

    @Override
    MatrixView candidateSource() {
        return perStep(candidate);
    }

    /** The gates of texts [from, to) at one step, [texts, 3 hidden], a stride of all steps apart. */
    private MatrixView stepGates(int from, int to, int step) {
        return atStep(gates, 3 * hidden, from, to, step);
    }

    private MatrixView perStepOf(MemorySegment memory, int from, int to, int step) {
        return atStep(memory, hidden, from, to, step);
    }

    private MatrixView atStep(MemorySegment memory, int width, int from, int to, int step) {
        return new MatrixView(memory, row(from, step) * width, to - from, width, steps * width, false);
    }
}
