package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;
import static org.headlight.tensor.VectorMath.tanh;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Products;
import org.headlight.tensor.Tensor;

/**
 * A GRU whose reset gate acts before the product: {@code n = tanh(W_n x + b_n + U_n (r * h) + c_n)}. A step takes two
 * products, because the second can begin only when the reset gate is known.
 */
final class GruResetBefore extends GruDirection {

    GruResetBefore(Tensor states, int column, int[] lengths, GruWeights weights) {
        super(states, column, lengths, weights);
    }

    @Override
    int constantBiases() {
        return 3 * hidden;
    }

    @Override
    void stepForward(int from, int to, int step) {
        MatrixView sums = sumsOf(from, to);
        Products.multiply(statesBefore(from, to, step), gateWeights().transposed(), sums.columns(0, 2 * hidden), false);
        resetAndUpdate(from, to, step);
        resetForward(from, to, step);
        MatrixView kept = allCandidates().rows((int) row(from, step), to - from);
        Products.multiply(kept, candidateWeights().transposed(), sums.columns(2 * hidden, hidden), false);
        candidateForward(from, to, step);
        nextState(from, to, step);
    }

    /** {@code r * h}, kept for the way back. */
    private void resetForward(int from, int to, int step) {
        MemorySegment history = history();
        for (int text = from; text < to; text++) {
            long reset = row(text, step) * 3 * hidden;
            long old = stateBefore(text, step);
            long kept = row(text, step) * hidden;
            for (int i = 0; i < hidden; i += LANES) {
                store(load(gates, reset + i).mul(load(history, old + i)), candidate, kept + i, hidden - i);
            }
        }
    }

    private void candidateForward(int from, int to, int step) {
        for (int text = from; text < to; text++) {
            long fresh = row(text, step) * 3 * hidden + 2L * hidden;
            long sum = (long) text * 3 * hidden + 2L * hidden;
            for (int i = 0; i < hidden; i += LANES) {
                store(tanh(load(gates, fresh + i).add(load(sums, sum + i))), gates, fresh + i, hidden - i);
            }
        }
    }

    @Override
    void stepBackward(int from, int to, int step) {
        stateBackward(from, to, step);
        MatrixView gradients = allGates().rows((int) row(from, step), to - from);
        // d(r * h), in the place of the candidate's sum
        MatrixView kept = sumsOf(from, to).columns(2 * hidden, hidden);
        Products.multiply(gradients.columns(2 * hidden, hidden), candidateWeights(), kept, false); // [texts, hidden]
        resetBackward(from, to, step);
        Products.multiply(
                gradients.columns(0, 2 * hidden), gateWeights(), carriedOf(from, to), true); // [texts, hidden]
    }

    /** {@code dr = d(r * h) h r (1 - r)} and {@code dh += d(r * h) r}; in the padding both products gave 0. */
    private void resetBackward(int from, int to, int step) {
        MemorySegment history = history();
        for (int text = from; text < to; text++) {
            long reset = row(text, step) * 3 * hidden;
            long sum = (long) text * 3 * hidden + 2L * hidden;
            long old = stateBefore(text, step);
            long at = (long) text * hidden;
            for (int i = 0; i < hidden; i += LANES) {
                FloatVector r = load(gates, reset + i);
                FloatVector kept = load(sums, sum + i);
                FloatVector dr =
                        kept.mul(load(history, old + i)).mul(weights.gate().slope(r));
                store(dr, gates, reset + i, hidden - i);
                store(kept.fma(r, load(carried, at + i)), carried, at + i, hidden - i);
            }
        }
    }

    private MatrixView gateWeights() {
        return weights.recurrent().view().rows(0, 2 * hidden);
    }

    private MatrixView candidateWeights() {
        return weights.recurrent().view().rows(2 * hidden, hidden);
    }

    @Override
    MatrixView candidateGradient() {
        return allGates().columns(2 * hidden, hidden);
    }

    @Override
    MatrixView candidateSource() {
        return allCandidates();
    }
}
