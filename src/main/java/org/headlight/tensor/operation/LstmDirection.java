package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.SPECIES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;
import static org.headlight.tensor.VectorMath.tanh;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Products;
import org.headlight.tensor.Rows;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * One reading direction of an {@link Lstm}: what it remembers of every step, and the walk along the steps.
 *
 * <p>The state and the cell that are carried from step to step live where the last ones are asked for, and on the way back
 * their gradients likewise. Per step and text it keeps the gates, which become their own gradients on the way back, so that the
 * gradients of the weights are, like the input projection, single products over all steps.
 */
final class LstmDirection {

    /** Texts that one task walks through together. */
    static final int BLOCK = 16;

    private final Tape tape;
    private final Tensor input; // [batch, steps, inputs]
    private final int[] lengths;
    private final LstmWeights weights;
    private final Lstm results;
    private final boolean isReversed;
    private final int hidden;
    private final int steps;
    private final int width; // of a row of all directions' states
    private final int column; // where this direction's states begin in it
    private final MemorySegment gates; // [batch * steps, 4 hidden]
    private final MemorySegment shown; // [batch * steps, hidden], tanh(cell)
    private final MemorySegment previousState; // [batch * steps, hidden]
    private final MemorySegment previousCell; // [batch * steps, hidden]

    LstmDirection(Tape tape, Tensor input, int[] lengths, LstmWeights weights, Lstm results, boolean isReversed) {
        this.tape = tape;
        this.input = input;
        this.lengths = lengths;
        this.weights = weights;
        this.results = results;
        this.isReversed = isReversed;
        this.hidden = weights.hidden();
        this.steps = input.length(1);
        this.width = results.states().length(2);
        this.column = isReversed ? hidden : 0;
        this.gates = tape.allocate(input.rows() * 4 * hidden);
        this.shown = tape.allocate(input.rows() * hidden);
        this.previousState = tape.allocate(input.rows() * hidden);
        this.previousCell = tape.allocate(input.rows() * hidden);
    }

    /** {@code W x + b + c} of all steps in one product. */
    void projectInput() {
        MemorySegment bias = tape.allocate(4 * hidden);
        VectorKernels.copy(weights.inputBias().data(), 0, bias, 0, 4 * hidden);
        VectorKernels.add(weights.recurrentBias().data(), 0, bias, 0, 4 * hidden);
        Rows.repeat(tape.workers(), bias, gates());
        Products.multiply(tape.workers(), input.view(), weights.input().view().transposed(), gates(), true);
    }

    void readForward(int from, int to) {
        MatrixView state = carried(results.lastState().data(), from, to);
        MatrixView recurrent = weights.recurrent().view().transposed();
        for (int i = 0; i < steps; i++) {
            int step = isReversed ? steps - 1 - i : i;
            Products.multiply(state, recurrent, gatesOf(from, to, step), true); // [texts, 4 hidden]
            for (int text = from; text < to; text++) {
                forward(text, (long) text * steps + step, step >= lengths[text]);
            }
        }
    }

    private void forward(int text, long row, boolean isPadding) {
        long at = (long) text * width + column;
        VectorKernels.copy(results.lastState().data(), at, previousState, row * hidden, hidden);
        VectorKernels.copy(results.lastCell().data(), at, previousCell, row * hidden, hidden);
        if (isPadding) {
            VectorKernels.fill(results.states().data(), row * width + column, hidden, 0f);
        } else {
            forward(at, row);
        }
    }

    private void forward(long carriedAt, long row) {
        GateFunction gate = weights.gate();
        MemorySegment states = results.states().data();
        MemorySegment lastState = results.lastState().data();
        MemorySegment lastCell = results.lastCell().data();
        for (int unit = 0; unit < hidden; unit += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(unit, hidden);
            long at = row * 4 * hidden + unit;
            FloatVector i = gate.apply(load(gates, at, inside));
            FloatVector f = gate.apply(load(gates, at + hidden, inside));
            FloatVector g = tanh(load(gates, at + 2L * hidden, inside));
            FloatVector o = gate.apply(load(gates, at + 3L * hidden, inside));
            FloatVector cell = f.fma(load(lastCell, carriedAt + unit, inside), i.mul(g));
            FloatVector seen = tanh(cell);
            FloatVector next = o.mul(seen);
            store(i, gates, at, inside);
            store(f, gates, at + hidden, inside);
            store(g, gates, at + 2L * hidden, inside);
            store(o, gates, at + 3L * hidden, inside);
            store(seen, shown, row * hidden + unit, inside);
            store(cell, lastCell, carriedAt + unit, inside);
            store(next, lastState, carriedAt + unit, inside);
            store(next, states, row * width + column + unit, inside);
        }
    }

    void readBackward(int from, int to) {
        MatrixView stateGradient = carried(results.lastState().gradient(), from, to);
        MatrixView recurrent = weights.recurrent().view();
        for (int i = steps - 1; i >= 0; i--) {
            int step = isReversed ? steps - 1 - i : i;
            for (int text = from; text < to; text++) {
                long row = (long) text * steps + step;
                if (step >= lengths[text]) {
                    VectorKernels.fill(gates, row * 4 * hidden, 4 * hidden, 0f);
                } else {
                    backward((long) text * width + column, row);
                }
            }
            Products.multiply(gatesOf(from, to, step), recurrent, stateGradient, true); // [texts, hidden]
        }
    }

    private void backward(long carriedAt, long row) {
        GateFunction gate = weights.gate();
        MemorySegment output = results.states().gradient();
        MemorySegment carriedState = results.lastState().gradient();
        MemorySegment carriedCell = results.lastCell().gradient();
        FloatVector one = broadcast(1f);
        for (int unit = 0; unit < hidden; unit += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(unit, hidden);
            long at = row * 4 * hidden + unit;
            FloatVector i = load(gates, at, inside);
            FloatVector f = load(gates, at + hidden, inside);
            FloatVector g = load(gates, at + 2L * hidden, inside);
            FloatVector o = load(gates, at + 3L * hidden, inside);
            FloatVector seen = load(shown, row * hidden + unit, inside);
            FloatVector dState =
                    load(carriedState, carriedAt + unit, inside).add(load(output, row * width + column + unit, inside));
            FloatVector dCell =
                    dState.mul(o).mul(one.sub(seen.mul(seen))).add(load(carriedCell, carriedAt + unit, inside));
            FloatVector old = load(previousCell, row * hidden + unit, inside);
            store(dCell.mul(g).mul(gate.slope(i)), gates, at, inside);
            store(dCell.mul(old).mul(gate.slope(f)), gates, at + hidden, inside);
            store(dCell.mul(i).mul(one.sub(g.mul(g))), gates, at + 2L * hidden, inside);
            store(dState.mul(seen).mul(gate.slope(o)), gates, at + 3L * hidden, inside);
            store(dCell.mul(f), carriedCell, carriedAt + unit, inside);
            store(broadcast(0f), carriedState, carriedAt + unit, inside);
        }
    }

    /** From the gradients of the gates of all steps to those of the weights and of the input, each one product. */
    void passOnGradients() {
        if (input.needsGradient()) {
            boolean add = input.openGradient(tape);
            Products.multiply(tape.workers(), gates(), weights.input().view(), input.gradientView(), add);
        }
        addProduct(weights.input(), input.view());
        addProduct(weights.recurrent(), MatrixView.of(previousState, input.rows(), hidden));
        addSum(weights.inputBias());
        addSum(weights.recurrentBias());
    }

    private void addProduct(Tensor weight, MatrixView source) {
        boolean add = weight.openGradient(tape);
        Products.multiply(tape.workers(), gates().transposed(), source, weight.gradientView(), add);
    }

    private void addSum(Tensor bias) {
        boolean add = bias.openGradient(tape);
        Rows.sum(tape.workers(), gates(), bias.gradient(), 0, add);
    }

    /** This direction's part of what is carried for the texts [from, to), [texts, hidden]. */
    private MatrixView carried(MemorySegment memory, int from, int to) {
        return MatrixView.of(memory, to, width).rows(from, to - from).columns(column, hidden);
    }

    /** Gates of all steps, [batch * steps, 4 hidden]. */
    private MatrixView gates() {
        return MatrixView.of(gates, input.rows(), 4 * hidden);
    }

    /** The gates of texts [from, to) at one step, [texts, 4 hidden], a stride of all steps apart. */
    private MatrixView gatesOf(int from, int to, int step) {
        long first = ((long) from * steps + step) * 4 * hidden;
        return new MatrixView(gates, first, to - from, 4 * hidden, steps * 4 * hidden, false);
    }
}
