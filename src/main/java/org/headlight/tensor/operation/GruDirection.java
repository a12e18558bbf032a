package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * One reading direction of a {@link Gru}: what it remembers of every step, the walk along the steps, and the formulas that
 * both kinds of reset gate share. The others are in {@link GruResetAfter} and {@link GruResetBefore}.
 *
 * <p>Rows are ordered by step and then by text, so that a step of the whole batch is one stretch of memory. On the way back
 * the gates and the candidate's sum are overwritten by their gradients, and those of the weights become single products over
 * all steps.
 */
abstract class GruDirection {

    final int hidden;
    final GruWeights weights;
    final MemorySegment gates; // [steps * batch, 3 hidden]: r, z, n
    final MemorySegment candidate; // [steps * batch, hidden]: what the kind needs of the candidate's sum
    final MemorySegment sums; // [batch, 3 hidden]: U h of the step at hand
    final MemorySegment carried; // [batch, hidden]: on the way back, the gradient of the state

    private final Tape tape;
    private final int batch;
    private final int steps;
    private final int[] lengths;
    private final Tensor states; // [batch, steps, directions * hidden]
    private final int column;
    private final boolean isReversed;
    private final MemorySegment history; // [(steps + 1) * batch, hidden]: the state before, between and after all steps

    GruDirection(Tensor states, int column, int[] lengths, GruWeights weights) {
        this.tape = states.tape();
        this.states = states;
        this.column = column;
        this.isReversed = column > 0;
        this.lengths = lengths;
        this.weights = weights;
        this.hidden = weights.hidden();
        this.batch = states.length(0);
        this.steps = states.length(1);
        this.gates = tape.allocate(steps * batch * 3 * hidden);
        this.candidate = tape.allocate(steps * batch * hidden);
        this.sums = tape.allocate(batch * 3 * hidden);
        this.carried = tape.allocate(batch * hidden);
        this.history = tape.allocate((steps + 1) * batch * hidden);
    }

    /** @param column where this direction's states begin in a row of all states; 0 is the forward reading */
    static GruDirection of(Tensor states, int column, int[] lengths, GruWeights weights) {
        return switch (weights.resetGate()) {
            case AFTER_PRODUCT -> new GruResetAfter(states, column, lengths, weights);
            case BEFORE_PRODUCT -> new GruResetBefore(states, column, lengths, weights);
        };
    }

    /** How many values of the recurrent bias belong to the sums that are the same whatever the state. */
    abstract int constantBiases();

    /** Computes the states of texts [from, to) after a step from those before it. */
    abstract void stepForward(int from, int to, int step);

    /** Passes {@link #carried} back from after a step to before it, and leaves the gradients of the gates. */
    abstract void stepBackward(int from, int to, int step);

    /** On the way back: the gradient of the candidate's recurrent product, [steps * batch, hidden]. */
    abstract MatrixView candidateGradient();

    /** What the candidate's recurrent product was made from, [steps * batch, hidden]. */
    abstract MatrixView candidateSource();

    /** Sets the states before the first step, [batch, hidden], or zeros if null. */
    final void begin(Tensor first) {
        long start = historyRow(0, isReversed ? steps : 0) * hidden;
        if (first == null) {
            VectorKernels.fill(history, start, batch * hidden, 0f);
        } else {
            VectorKernels.copy(first.data(), 0, history, start, batch * hidden);
        }
    }

    final void readForward(int from, int to) {
        for (int i = 0; i < steps; i++) {
            stepForward(from, to, isReversed ? steps - 1 - i : i);
        }
    }

    final void readBackward(int from, int to) {
        VectorKernels.fill(carried, (long) from * hidden, (to - from) * hidden, 0f);
        for (int i = steps - 1; i >= 0; i--) {
            stepBackward(from, to, isReversed ? steps - 1 - i : i);
        }
    }

    /** {@code r = sigmoid(W_r x + U_r h)} and likewise z, biases included. */
    final void resetAndUpdate(int from, int to, int step) {
        for (int text = from; text < to; text++) {
            long at = row(text, step) * 3 * hidden;
            long sum = (long) text * 3 * hidden;
            for (int i = 0; i < 2 * hidden; i += LANES) {
                FloatVector gate = weights.gate().apply(load(gates, at + i).add(load(sums, sum + i)));
                store(gate, gates, at + i, 2 * hidden - i);
            }
        }
    }

    /** {@code h' = (1 - z) n + z h}; in the padding {@code h' = h} and the output is 0. */
    final void nextState(int from, int to, int step) {
        MemorySegment output = states.data();
        for (int text = from; text < to; text++) {
            long update = row(text, step) * 3 * hidden + hidden;
            long old = stateBefore(text, step);
            long next = stateAfter(text, step);
            long outputAt = outputAt(text, step);
            if (isPadding(text, step)) {
                VectorKernels.copy(history, old, history, next, hidden);
                VectorKernels.fill(output, outputAt, hidden, 0f);
                continue;
            }
            for (int i = 0; i < hidden; i += LANES) {
                FloatVector n = load(gates, update + hidden + i);
                FloatVector h =
                        load(gates, update + i).fma(load(history, old + i).sub(n), n);
                store(h, history, next + i, hidden - i);
                store(h, output, outputAt + i, hidden - i);
            }
        }
    }

    /**
     * From the gradient of {@code h'} to those of the sums inside n and z, and what of it reaches h directly:
     * {@code dn = dh' (1 - z) (1 - n²)}, {@code dz = dh' (h - n) sigmoid'}, {@code dh = dh' z}. In the padding all gates get 0
     * and the gradient is carried on.
     */
    final void stateBackward(int from, int to, int step) {
        MemorySegment outputGradient = states.gradient();
        FloatVector one = broadcast(1f);
        for (int text = from; text < to; text++) {
            long reset = row(text, step) * 3 * hidden;
            long old = stateBefore(text, step);
            long at = (long) text * hidden;
            long outputAt = outputAt(text, step);
            if (isPadding(text, step)) {
                VectorKernels.fill(gates, reset, 3 * hidden, 0f);
                continue;
            }
            for (int i = 0; i < hidden; i += LANES) {
                FloatVector z = load(gates, reset + hidden + i);
                FloatVector n = load(gates, reset + 2L * hidden + i);
                FloatVector dh = load(carried, at + i).add(load(outputGradient, outputAt + i));
                FloatVector dn = dh.mul(one.sub(z)).mul(one.sub(n.mul(n)));
                FloatVector dz =
                        dh.mul(load(history, old + i).sub(n)).mul(weights.gate().slope(z));
                store(dh.mul(z), carried, at + i, hidden - i);
                store(dz, gates, reset + hidden + i, hidden - i);
                store(dn, gates, reset + 2L * hidden + i, hidden - i);
            }
        }
    }

    /** Whether a step of a text is padding. */
    final boolean isPadding(int text, int step) {
        return step >= lengths[text];
    }

    /** The row of a text's step among those of all. */
    final long row(int text, int step) {
        return (long) step * batch + text;
    }

    /** Where the state of a text before a step is in the history. */
    final long stateBefore(int text, int step) {
        return historyRow(text, isReversed ? step + 1 : step) * hidden;
    }

    /** The history, of which every stretch of {@code batch} rows is a state of all texts. */
    final MemorySegment history() {
        return history;
    }

    /** The states of texts [from, to) before a step, [texts, hidden]. */
    final MatrixView statesBefore(int from, int to, int step) {
        return new MatrixView(history, stateBefore(from, step), to - from, hidden, hidden, false);
    }

    /** The states before every step, [steps * batch, hidden]. */
    final MatrixView statesBeforeAll() {
        return new MatrixView(history, stateBefore(0, 0), steps * batch, hidden, hidden, false);
    }

    /** {@link #gates} of all steps, [steps * batch, 3 hidden]. */
    final MatrixView allGates() {
        return MatrixView.of(gates, steps * batch, 3 * hidden);
    }

    /** {@link #candidate} of all steps, [steps * batch, hidden]. */
    final MatrixView allCandidates() {
        return MatrixView.of(candidate, steps * batch, hidden);
    }

    /** {@link #sums} of texts [from, to), [texts, 3 hidden]. */
    final MatrixView sumsOf(int from, int to) {
        return MatrixView.of(sums, batch, 3 * hidden).rows(from, to - from);
    }

    /** {@link #carried} of texts [from, to), [texts, hidden]. */
    final MatrixView carriedOf(int from, int to) {
        return MatrixView.of(carried, batch, hidden).rows(from, to - from);
    }

    private long stateAfter(int text, int step) {
        return historyRow(text, isReversed ? step : step + 1) * hidden;
    }

    private long historyRow(int text, int slot) {
        return (long) slot * batch + text;
    }

    private long outputAt(int text, int step) {
        return ((long) text * steps + step) * states.length(-1) + column;
    }
}
