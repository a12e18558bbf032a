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

/** A step of a GRU whose reset gate acts after the product: {@code n = tanh(W_n x + b_n + r * (U_n h + c_n))}. */
final class GruResetAfter extends GruDirection {

    GruResetAfter(Tensor input, int[] lengths, GruWeights weights, Tensor states, int column) {
        super(input, lengths, weights, states, column);
    }

    /** The candidate's recurrent bias is inside the bracket that the reset gate scales, so it stays out of the sum. */
    @Override
    MemorySegment bias() {
        return sumOfBiases(2 * hidden);
    }

    @Override
    void stepForward(int from, int to, int step) {
        MatrixView old = MatrixView.of(state, to, hidden).rows(from, to - from);
        MatrixView sums = MatrixView.of(product, to, 3 * hidden).rows(from, to - from);
        Products.multiply(old, weights.recurrent().view().transposed(), sums, false); // [texts, 3 hidden]
        for (int text = from; text < to; text++) {
            VectorKernels.copy(state, (long) text * hidden, previous, row(text, step) * hidden, hidden);
            if (isPadding(text, step)) {
                VectorKernels.fill(output(), outputAt(text, step), hidden, 0f);
            } else {
                forward(text, row(text, step), outputAt(text, step));
            }
        }
    }

    private void forward(int text, long row, long outputAt) {
        MemorySegment output = output();
        MemorySegment recurrentBias = weights.recurrentBias().data();
        for (int i = 0; i < hidden; i += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, hidden);
            long reset = row * 3 * hidden + i;
            long update = reset + hidden;
            long fresh = update + hidden;
            long sum = (long) text * 3 * hidden + i;
            FloatVector r = sigmoid(load(gates, reset, inside).add(load(product, sum, inside)));
            FloatVector z = sigmoid(load(gates, update, inside).add(load(product, sum + hidden, inside)));
            FloatVector bracket =
                    load(product, sum + 2L * hidden, inside).add(load(recurrentBias, 2L * hidden + i, inside));
            FloatVector n = tanh(r.fma(bracket, load(gates, fresh, inside)));
            FloatVector h = load(state, (long) text * hidden + i, inside);
            FloatVector next = z.fma(h.sub(n), n);
            store(r, gates, reset, inside);
            store(z, gates, update, inside);
            store(n, gates, fresh, inside);
            store(bracket, candidate, row * hidden + i, inside);
            store(next, state, (long) text * hidden + i, inside);
            store(next, output, outputAt + i, inside);
        }
    }

    @Override
    void stepBackward(int from, int to, int step) {
        for (int text = from; text < to; text++) {
            if (isPadding(text, step)) {
                VectorKernels.fill(gates, row(text, step) * 3 * hidden, 3 * hidden, 0f);
                VectorKernels.fill(candidate, row(text, step) * hidden, hidden, 0f);
                VectorKernels.fill(product, (long) text * 3 * hidden, 3 * hidden, 0f);
            } else {
                backward(text, row(text, step), outputAt(text, step));
            }
        }
        MatrixView sums = MatrixView.of(product, to, 3 * hidden).rows(from, to - from);
        MatrixView old = MatrixView.of(state, to, hidden).rows(from, to - from);
        Products.multiply(sums, weights.recurrent().view(), old, true); // [texts, hidden]
    }

    private void backward(int text, long row, long outputAt) {
        MemorySegment outputGradient = outputGradient();
        FloatVector one = broadcast(1f);
        for (int i = 0; i < hidden; i += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(i, hidden);
            long reset = row * 3 * hidden + i;
            long update = reset + hidden;
            long fresh = update + hidden;
            long sum = (long) text * 3 * hidden + i;
            long at = (long) text * hidden + i;
            FloatVector r = load(gates, reset, inside);
            FloatVector z = load(gates, update, inside);
            FloatVector n = load(gates, fresh, inside);
            FloatVector bracket = load(candidate, row * hidden + i, inside);
            FloatVector h = load(previous, row * hidden + i, inside);
            FloatVector dh = load(state, at, inside).add(load(outputGradient, outputAt + i, inside));
            FloatVector dn = dh.mul(one.sub(z)).mul(one.sub(n.mul(n)));
            FloatVector dz = dh.mul(h.sub(n)).mul(z).mul(one.sub(z));
            FloatVector dr = dn.mul(bracket).mul(r).mul(one.sub(r));
            FloatVector dBracket = dn.mul(r);
            store(dr, gates, reset, inside);
            store(dz, gates, update, inside);
            store(dn, gates, fresh, inside);
            store(dBracket, candidate, row * hidden + i, inside);
            store(dr, product, sum, inside);
            store(dz, product, sum + hidden, inside);
            store(dBracket, product, sum + 2L * hidden, inside);
            store(dh.mul(z), state, at, inside);
        }
    }

    @Override
    MatrixView candidateGradient() {
        return perStep(candidate);
    }

    @Override
    MatrixView candidateSource() {
        return perStep(previous);
    }
}
