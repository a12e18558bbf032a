package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;
import static org.headlight.tensor.VectorMath.tanh;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Products;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * One reading direction of an {@link Lstm}: what it remembers of every step, the walk along the steps, and the formulas.
 *
 * <p>Rows are ordered by step and then by text, so that a step of the whole batch is one stretch of memory. On the way back
 * the gates are overwritten by their gradients, and those of the weights become single products over all steps.
 */
final class LstmDirection {

    final LstmWeights weights;

    private final Tensor states; // [batch, steps, directions * hidden]
    private final int[] lengths;
    private final boolean isReversed;
    private final int hidden;
    private final int batch;
    private final int steps;
    private final int column; // where this direction's states begin in a row of all directions'
    private final MemorySegment gates; // [steps * batch, 4 hidden]: i, f, g, o
    private final MemorySegment visible; // [steps * batch, hidden]: tanh(cell)
    private final MemorySegment stateHistory; // [(steps + 1) * batch, hidden]: before, between and after all steps
    private final MemorySegment cellHistory; // as the states'
    private final MemorySegment carriedState; // [batch, hidden]: on the way back, the gradient of the state
    private final MemorySegment carriedCell; // [batch, hidden]: on the way back, the gradient of the cell

    LstmDirection(Tape tape, Tensor states, int column, int[] lengths, LstmWeights weights) {
        this.states = states;
        this.column = column;
        this.isReversed = column > 0;
        this.lengths = lengths;
        this.weights = weights;
        this.hidden = weights.hidden();
        this.batch = states.length(0);
        this.steps = states.length(1);
        this.gates = tape.allocate(steps * batch * 4 * hidden);
        this.visible = tape.allocate(steps * batch * hidden);
        this.stateHistory = tape.allocate((steps + 1) * batch * hidden);
        this.cellHistory = tape.allocate((steps + 1) * batch * hidden);
        this.carriedState = tape.allocate(batch * hidden);
        this.carriedCell = tape.allocate(batch * hidden);
    }

    /** Sets states and cells before the first step, [batch, hidden], or zeros if null. */
    void begin(Tensor state, Tensor cell) {
        begin(state, stateHistory);
        begin(cell, cellHistory);
    }

    private void begin(Tensor first, MemorySegment history) {
        long start = historyAt(0, isReversed ? steps : 0);
        if (first == null) {
            VectorKernels.fill(history, start, batch * hidden, 0f);
        } else {
            VectorKernels.copy(first.data(), 0, history, start, batch * hidden);
        }
    }

    /** Writes states and cells after the last step to this direction's columns, [batch, directions * hidden]. */
    void end(Tensor state, Tensor cell) {
        for (int text = 0; text < batch; text++) {
            long last = historyAt(text, isReversed ? 0 : steps);
            VectorKernels.copy(stateHistory, last, state.data(), lastAt(text), hidden);
            VectorKernels.copy(cellHistory, last, cell.data(), lastAt(text), hidden);
        }
    }

    /** Begins the way back with the gradients of the last states and cells, [batch, directions * hidden]. */
    void beginBackward(Tensor state, Tensor cell) {
        for (int text = 0; text < batch; text++) {
            VectorKernels.copy(state.gradient(), lastAt(text), carriedState, (long) text * hidden, hidden);
            VectorKernels.copy(cell.gradient(), lastAt(text), carriedCell, (long) text * hidden, hidden);
        }
    }

    /** Ends the way back: adds to the gradients of the first states and cells, [batch, hidden]. */
    void endBackward(MemorySegment state, MemorySegment cell) {
        VectorKernels.add(carriedState, 0, state, 0, batch * hidden);
        VectorKernels.add(carriedCell, 0, cell, 0, batch * hidden);
    }

    void readForward(int from, int to) {
        MatrixView recurrent = weights.recurrent().view().transposed();
        for (int i = 0; i < steps; i++) {
            int step = isReversed ? steps - 1 - i : i;
            MatrixView before = new MatrixView(stateHistory, before(from, step), to - from, hidden, hidden, false);
            Products.multiply(before, recurrent, gatesOf(from, to, step), true); // [texts, 4 hidden]
            for (int text = from; text < to; text++) {
                if (step < lengths[text]) {
                    forward(text, step);
                } else {
                    VectorKernels.copy(stateHistory, before(text, step), stateHistory, after(text, step), hidden);
                    VectorKernels.copy(cellHistory, before(text, step), cellHistory, after(text, step), hidden);
                    VectorKernels.fill(states.data(), outputAt(text, step), hidden, 0f);
                }
            }
        }
    }

    private void forward(int text, int step) {
        GateFunction gate = weights.gate();
        MemorySegment sums = gates;
        MemorySegment cells = cellHistory;
        MemorySegment output = states.data();
        int size = hidden;
        long row = row(text, step);
        long before = before(text, step);
        long after = after(text, step);
        long outputAt = outputAt(text, step);
        for (int unit = 0; unit < size; unit += LANES) {
            int count = size - unit;
            long at = row * 4 * size + unit;
            FloatVector i = gate.apply(load(sums, at));
            FloatVector f = gate.apply(load(sums, at + size));
            FloatVector g = tanh(load(sums, at + 2L * size));
            FloatVector o = gate.apply(load(sums, at + 3L * size));
            FloatVector cell = f.fma(load(cells, before + unit), i.mul(g));
            FloatVector seen = tanh(cell);
            FloatVector state = o.mul(seen);
            store(i, sums, at, count);
            store(f, sums, at + size, count);
            store(g, sums, at + 2L * size, count);
            store(o, sums, at + 3L * size, count);
            store(seen, visible, row * size + unit, count);
            store(cell, cells, after + unit, count);
            store(state, stateHistory, after + unit, count);
            store(state, output, outputAt + unit, count);
        }
    }

    void readBackward(int from, int to) {
        MatrixView carried = MatrixView.of(carriedState, batch, hidden).rows(from, to - from);
        MatrixView recurrent = weights.recurrent().view();
        for (int i = steps - 1; i >= 0; i--) {
            int step = isReversed ? steps - 1 - i : i;
            for (int text = from; text < to; text++) {
                if (step < lengths[text]) {
                    backward(text, step);
                } else {
                    VectorKernels.fill(gates, row(text, step) * 4 * hidden, 4 * hidden, 0f);
                }
            }
            Products.multiply(gatesOf(from, to, step), recurrent, carried, true); // [texts, hidden]
        }
    }

    /** The state's gradient reaches the step before through the gates alone, so nothing of it is kept here. */
    private void backward(int text, int step) {
        GateFunction gate = weights.gate();
        MemorySegment slopes = gates;
        MemorySegment output = states.gradient();
        int size = hidden;
        long row = row(text, step);
        long before = before(text, step);
        long outputAt = outputAt(text, step);
        FloatVector one = broadcast(1f);
        for (int unit = 0; unit < size; unit += LANES) {
            int count = size - unit;
            long at = row * 4 * size + unit;
            long carriedAt = (long) text * size + unit;
            FloatVector i = load(slopes, at);
            FloatVector f = load(slopes, at + size);
            FloatVector g = load(slopes, at + 2L * size);
            FloatVector o = load(slopes, at + 3L * size);
            FloatVector seen = load(visible, row * size + unit);
            FloatVector dState = load(carriedState, carriedAt).add(load(output, outputAt + unit));
            FloatVector dSeen = dState.mul(o).mul(one.sub(seen.mul(seen)));
            FloatVector dCell = dSeen.add(load(carriedCell, carriedAt));
            FloatVector cell = load(cellHistory, before + unit);
            store(dCell.mul(g).mul(gate.slope(i)), slopes, at, count);
            store(dCell.mul(cell).mul(gate.slope(f)), slopes, at + size, count);
            store(dCell.mul(i).mul(one.sub(g.mul(g))), slopes, at + 2L * size, count);
            store(dState.mul(seen).mul(gate.slope(o)), slopes, at + 3L * size, count);
            store(dCell.mul(f), carriedCell, carriedAt, count);
            store(broadcast(0f), carriedState, carriedAt, count);
        }
    }

    /** The gates of all steps, on the way back their gradients, [steps * batch, 4 hidden]. */
    MatrixView allGates() {
        return MatrixView.of(gates, steps * batch, 4 * hidden);
    }

    /** The states before every step, [steps * batch, hidden]. */
    MatrixView statesBeforeAll() {
        return new MatrixView(stateHistory, before(0, 0), steps * batch, hidden, hidden, false);
    }

    private MatrixView gatesOf(int from, int to, int step) {
        return allGates().rows(step * batch + from, to - from);
    }

    private long row(int text, int step) {
        return (long) step * batch + text;
    }

    private long before(int text, int step) {
        return historyAt(text, isReversed ? step + 1 : step);
    }

    private long after(int text, int step) {
        return historyAt(text, isReversed ? step : step + 1);
    }

    private long historyAt(int text, int slot) {
        return ((long) slot * batch + text) * hidden;
    }

    private long outputAt(int text, int step) {
        return ((long) text * steps + step) * states.length(-1) + column;
    }

    private long lastAt(int text) {
        return (long) text * states.length(-1) + column;
    }
}
