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
        Products.multiply(tape, input.view(), weights.input().view().transposed(), gates(), true);
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
        int size = hidden;
        GateFunction gate = weights.gate();
        MemorySegment sums = gates;
        MemorySegment seen = shown;
        MemorySegment output = results.states().data();
        MemorySegment state = results.lastState().data();
        MemorySegment cell = results.lastCell().data();
        long outputAt = row * width + column;
        for (int unit = 0; unit < size; unit += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(unit, size);
            long at = row * 4 * size + unit;
            FloatVector i = gate.apply(load(sums, at, inside));
            FloatVector f = gate.apply(load(sums, at + size, inside));
            FloatVector g = tanh(load(sums, at + 2L * size, inside));
            FloatVector o = gate.apply(load(sums, at + 3L * size, inside));
            FloatVector nextCell = f.fma(load(cell, carriedAt + unit, inside), i.mul(g));
            FloatVector visible = tanh(nextCell);
            FloatVector next = o.mul(visible);
            store(i, sums, at, inside);
            store(f, sums, at + size, inside);
            store(g, sums, at + 2L * size, inside);
            store(o, sums, at + 3L * size, inside);
            store(visible, seen, row * size + unit, inside);
            store(nextCell, cell, carriedAt + unit, inside);
            store(next, state, carriedAt + unit, inside);
            store(next, output, outputAt + unit, inside);
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
        int size = hidden;
        GateFunction gate = weights.gate();
        MemorySegment slopes = gates;
        MemorySegment seen = shown;
        MemorySegment oldCell = previousCell;
        MemorySegment output = results.states().gradient();
        MemorySegment state = results.lastState().gradient();
        MemorySegment cell = results.lastCell().gradient();
        long outputAt = row * width + column;
        FloatVector zero = broadcast(0f);
        FloatVector one = broadcast(1f);
        for (int unit = 0; unit < size; unit += LANES) {
            VectorMask<Float> inside = SPECIES.indexInRange(unit, size);
            long at = row * 4 * size + unit;
            FloatVector i = load(slopes, at, inside);
            FloatVector f = load(slopes, at + size, inside);
            FloatVector g = load(slopes, at + 2L * size, inside);
            FloatVector o = load(slopes, at + 3L * size, inside);
            FloatVector visible = load(seen, row * size + unit, inside);
            FloatVector old = load(oldCell, row * size + unit, inside);
            FloatVector dState = load(state, carriedAt + unit, inside).add(load(output, outputAt + unit, inside));
            FloatVector dVisible = dState.mul(o).mul(one.sub(visible.mul(visible)));
            FloatVector dCell = dVisible.add(load(cell, carriedAt + unit, inside));
            store(dCell.mul(g).mul(gate.slope(i)), slopes, at, inside);
            store(dCell.mul(old).mul(gate.slope(f)), slopes, at + size, inside);
            store(dCell.mul(i).mul(one.sub(g.mul(g))), slopes, at + 2L * size, inside);
            store(dState.mul(visible).mul(gate.slope(o)), slopes, at + 3L * size, inside);
            store(dCell.mul(f), cell, carriedAt + unit, inside);
            store(zero, state, carriedAt + unit, inside);
        }
    }

    /** From the gradients of the gates of all steps to those of the weights and of the input, each one product. */
    void passOnGradients() {
        if (input.needsGradient()) {
            boolean add = input.openGradient(tape);
            Products.multiply(tape, gates(), weights.input().view(), input.gradientView(), add);
        }
        addProduct(weights.input(), input.view());
        addProduct(weights.recurrent(), MatrixView.of(previousState, input.rows(), hidden));
        addSum(weights.inputBias());
        addSum(weights.recurrentBias());
    }

    private void addProduct(Tensor weight, MatrixView source) {
        boolean add = weight.openGradient(tape);
        Products.multiply(tape, gates().transposed(), source, weight.gradientView(), add);
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
