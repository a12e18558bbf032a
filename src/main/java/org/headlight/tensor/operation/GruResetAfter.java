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
import org.headlight.tensor.VectorKernels;

/** A GRU whose reset gate acts after the product: {@code n = tanh(W_n x + b_n + r * (U_n h + c_n))}. */
final class GruResetAfter extends GruDirection {

    GruResetAfter(Tensor states, int column, int[] lengths, GruWeights weights) {
        super(states, column, lengths, weights);
    }

    /** The candidate's recurrent bias is inside the bracket that the reset gate scales. */
    @Override
    int constantBiases() {
        return 2 * hidden;
    }

    @Override
    void stepForward(int from, int to, int step) {
        MatrixView recurrent = weights.recurrent().view();
        Products.multiply(statesBefore(from, to, step), recurrent.transposed(), sumsOf(from, to), false);
        resetAndUpdate(from, to, step);
        candidateForward(from, to, step);
        nextState(from, to, step);
    }

    /** Keeps the bracket for the way back. */
    private void candidateForward(int from, int to, int step) {
        MemorySegment bias = weights.recurrentBias().data();
        for (int text = from; text < to; text++) {
            long reset = row(text, step) * 3 * hidden;
            long fresh = reset + 2L * hidden;
            long sum = (long) text * 3 * hidden + 2L * hidden;
            long kept = row(text, step) * hidden;
            for (int i = 0; i < hidden; i += LANES) {
                FloatVector bracket = load(sums, sum + i).add(load(bias, 2L * hidden + i));
                FloatVector n = tanh(load(gates, reset + i).fma(bracket, load(gates, fresh + i)));
                store(bracket, candidate, kept + i, hidden - i);
                store(n, gates, fresh + i, hidden - i);
            }
        }
    }

    @Override
    void stepBackward(int from, int to, int step) {
        stateBackward(from, to, step);
        candidateBackward(from, to, step);
        // dh += Uᵀ (dr, dz, dbracket)
        Products.multiply(sumsOf(from, to), weights.recurrent().view(), carriedOf(from, to), true); // [texts, hidden]
    }

    /** {@code dr = dn bracket r (1 - r)} and {@code dbracket = dn r}, which takes the bracket's place. */
    private void candidateBackward(int from, int to, int step) {
        for (int text = from; text < to; text++) {
            long reset = row(text, step) * 3 * hidden;
            long sum = (long) text * 3 * hidden;
            long kept = row(text, step) * hidden;
            for (int i = 0; i < hidden; i += LANES) {
                FloatVector r = load(gates, reset + i);
                FloatVector dn = load(gates, reset + 2L * hidden + i);
                FloatVector dr =
                        dn.mul(load(candidate, kept + i)).mul(weights.gate().slope(r));
                store(dr, gates, reset + i, hidden - i);
                store(dn.mul(r), candidate, kept + i, hidden - i);
                store(dn.mul(r), sums, sum + 2L * hidden + i, hidden - i);
            }
            VectorKernels.copy(gates, reset, sums, sum, 2 * hidden);
        }
    }

    @Override
    MatrixView candidateGradient() {
        return allCandidates();
    }

    @Override
    MatrixView candidateSource() {
        return statesBeforeAll();
    }
}
