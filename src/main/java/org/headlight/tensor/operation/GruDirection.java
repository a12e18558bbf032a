package org.headlight.tensor.operation;

import java.lang.foreign.MemorySegment;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Products;
import org.headlight.tensor.Rows;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * One reading direction of a {@link Gru}: what it remembers of every step, and the walk along the steps. The formulas of a
 * step are in the two kinds, {@link GruResetAfter} and {@link GruResetBefore}.
 *
 * <p>Per step and text it keeps the gates (r, z, n), the state before, and one more row for the candidate. On the way back
 * the gates and the candidate are overwritten by their gradients, so that the gradients of the weights are, like the input
 * projection, single products over all steps.
 */
abstract class GruDirection {

    /** Texts that one task walks through together. */
    static final int BLOCK = 16;

    final int hidden;
    final int steps;
    final MemorySegment gates; // [batch * steps, 3 hidden]
    final MemorySegment candidate; // [batch * steps, hidden]
    final MemorySegment previous; // [batch * steps, hidden]
    final MemorySegment state; // [batch, hidden]; on the way back its gradient
    final MemorySegment product; // [batch, 3 hidden]
    final GruWeights weights;

    private final Tape tape;
    private final Tensor input; // [batch, steps, inputs]
    private final int[] lengths;
    private final Tensor states; // [batch, steps, directions * hidden]
    private final int column;
    private final boolean isReversed;

    GruDirection(Tensor input, int[] lengths, GruWeights weights, Tensor states, int column) {
        int batch = input.length(0);
        this.tape = states.tape();
        this.input = input;
        this.lengths = lengths;
        this.weights = weights;
        this.states = states;
        this.column = column;
        this.isReversed = column > 0;
        this.hidden = weights.hidden();
        this.steps = input.length(1);
        this.gates = tape.allocate(batch * steps * 3 * hidden);
        this.candidate = tape.allocate(batch * steps * hidden);
        this.previous = tape.allocate(batch * steps * hidden);
        this.state = tape.allocate(batch * hidden);
        this.product = tape.allocate(batch * 3 * hidden);
    }

    /** @param column where this direction's states begin in a row of all states; 0 is the forward reading */
    static GruDirection of(Tensor input, int[] lengths, GruWeights weights, Tensor states, int column) {
        return switch (weights.resetGate()) {
            case AFTER_PRODUCT -> new GruResetAfter(input, lengths, weights, states, column);
            case BEFORE_PRODUCT -> new GruResetBefore(input, lengths, weights, states, column);
        };
    }

    /** The constant part of the three sums, [3 hidden]. */
    abstract MemorySegment bias();

    /** Computes the state of texts [from, to) after a step, from {@link #state} before it. */
    abstract void stepForward(int from, int to, int step);

    /** Passes the gradient of {@link #state} after a step back to the state before it and to the gates. */
    abstract void stepBackward(int from, int to, int step);

    /** On the way back: the gradient of the candidate's recurrent product, [batch * steps, hidden]. */
    abstract MatrixView candidateGradient();

    /** What the candidate's recurrent product was made from, [batch * steps, hidden]. */
    abstract MatrixView candidateSource();

    /** {@code W x + b} of all steps in one product. */
    final void projectInput() {
        Rows.repeat(tape.workers(), bias(), gates());
        Products.multiply(tape.workers(), input.view(), weights.input().view().transposed(), gates(), true);
    }

    /** Sets the state before the first step, [batch, hidden], or zeros if it is null. */
    final void begin(Tensor first) {
        if (first == null) {
            VectorKernels.fill(state, 0, input.length(0) * hidden, 0f);
        } else {
            VectorKernels.copy(first.data(), 0, state, 0, first.size());
        }
    }

    /** After the way back: adds the gradient of the state before the first step, [batch, hidden]. */
    final void end(MemorySegment gradient) {
        VectorKernels.add(state, 0, gradient, 0, input.length(0) * hidden);
    }

    final void readForward(int from, int to) {
        for (int i = 0; i < steps; i++) {
            stepForward(from, to, isReversed ? steps - 1 - i : i);
        }
    }

    final void readBackward(int from, int to) {
        VectorKernels.fill(state, (long) from * hidden, (to - from) * hidden, 0f);
        for (int i = steps - 1; i >= 0; i--) {
            stepBackward(from, to, isReversed ? steps - 1 - i : i);
        }
    }

    /** From the gradients of the gates of all steps to those of the weights and of the input, each one product. */
    final void passOnGradients() {
        MatrixView inputs = input.view();
        if (input.needsGradient()) {
            boolean add = input.openGradient(tape);
            Products.multiply(tape.workers(), gates(), weights.input().view(), input.gradientView(), add);
        }
        boolean addInput = weights.input().openGradient(tape);
        multiplyLong(gates().transposed(), inputs, weights.input().gradientView(), addInput);
        boolean addBias = weights.inputBias().openGradient(tape);
        Rows.sum(tape.workers(), gates(), weights.inputBias().gradient(), 0, addBias);

        boolean add = weights.recurrent().openGradient(tape);
        MatrixView recurrent = weights.recurrent().gradientView();
        MatrixView resetAndUpdate = gates().columns(0, 2 * hidden);
        multiplyLong(resetAndUpdate.transposed(), perStep(previous), recurrent.rows(0, 2 * hidden), add);
        multiplyLong(candidateGradient().transposed(), candidateSource(), recurrent.rows(2 * hidden, hidden), add);
        boolean addRecurrentBias = weights.recurrentBias().openGradient(tape);
        MemorySegment recurrentBias = weights.recurrentBias().gradient();
        Rows.sum(tape.workers(), resetAndUpdate, recurrentBias, 0, addRecurrentBias);
        Rows.sum(tape.workers(), candidateGradient(), recurrentBias, 2L * hidden, addRecurrentBias);
    }

    private void multiplyLong(MatrixView a, MatrixView b, MatrixView c, boolean add) {
        Products.multiplyLong(tape, a, b, c, add);
    }

    /** Gates of all steps, [batch * steps, 3 hidden]. */
    final MatrixView gates() {
        return MatrixView.of(gates, input.rows(), 3 * hidden);
    }

    /** Memory with a row of the state's width for every step, [batch * steps, hidden]. */
    final MatrixView perStep(MemorySegment memory) {
        return MatrixView.of(memory, input.rows(), hidden);
    }

    /** The sum of both biases, or of the first two thirds of them with the input's last third alone, [3 hidden]. */
    final MemorySegment sumOfBiases(int length) {
        MemorySegment sum = tape.allocate(3 * hidden);
        VectorKernels.copy(weights.inputBias().data(), 0, sum, 0, 3 * hidden);
        VectorKernels.add(weights.recurrentBias().data(), 0, sum, 0, length);
        return sum;
    }

    /** Whether a step of a text is padding. */
    final boolean isPadding(int text, int step) {
        return step >= lengths[text];
    }

    /** The row of a text's step among those of all. */
    final long row(int text, int step) {
        return (long) text * steps + step;
    }

    /** Where a text's state after a step is in {@link #output()}. */
    final long outputAt(int text, int step) {
        return row(text, step) * states.length(-1) + column;
    }

    /** The states of all directions. */
    final MemorySegment output() {
        return states.data();
    }

    /** The gradient of the states of all directions. */
    final MemorySegment outputGradient() {
        return states.gradient();
    }
}
