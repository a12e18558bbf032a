package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.Reshape.reshape;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Products;
import org.headlight.tensor.Rows;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * A long short-term memory over whole texts (Hochreiter and Schmidhuber 1997 with the forget gate of Gers et al. 2000): at
 * every step
 *
 * <pre>{@code
 * i = sigmoid(W_i x + b_i + U_i h + c_i)          how much of the candidate enters the cell
 * f = sigmoid(W_f x + b_f + U_f h + c_f)          how much of the old cell stays
 * g = tanh(W_g x + b_g + U_g h + c_g)             the candidate
 * o = sigmoid(W_o x + b_o + U_o h + c_o)          how much of the cell is shown
 * cell = f * cell + i * g
 * h = o * tanh(cell)
 * }</pre>
 *
 * <p>State and cell start at zero or where they are told to. Each text ends at its own length: beyond it both are carried
 * unchanged and the output is 0, and the backward direction starts at the text's last step, so padding changes nothing.
 *
 * <p>The whole recurrence is one operation: {@code W x} of all steps is one product, only {@code U h} is computed step by
 * step, and workers share the directions and blocks of the batch. A decoder that must look around between two steps takes
 * them one by one with {@link #step}.
 */
public final class Lstm implements Operation {

    /** Texts that one task walks through together. */
    static final int BLOCK = 32;

    private final Tape tape;
    private final Tensor input; // [batch, steps, inputs]
    private final Tensor states; // [batch, steps, directions * hidden]
    private final Tensor lastState; // [batch, directions * hidden]
    private final Tensor lastCell; // [batch, directions * hidden]
    private final Tensor firstState; // [batch, directions * hidden] or null
    private final Tensor firstCell; // [batch, directions * hidden] or null
    private final InputByStep inputByStep;
    private final List<LstmDirection> directions;
    private final int batch;

    private Lstm(Tensor input, int[] lengths, List<LstmWeights> weights, Tensor firstState, Tensor firstCell) {
        this.tape = Tape.of(input, firstState, firstCell);
        this.input = input;
        this.batch = input.length(0);
        this.firstState = firstState;
        this.firstCell = firstCell;
        int width = weights.size() * weights.getFirst().hidden();
        List<Tensor> inputs = new ArrayList<>(Arrays.asList(input, firstState, firstCell));
        weights.forEach(each -> inputs.addAll(each.tensors()));
        Tensor[] sources = inputs.toArray(Tensor[]::new);
        this.states = tape.result(new int[] {batch, input.length(1), width}, sources);
        this.lastState = tape.result(new int[] {batch, width}, sources);
        this.lastCell = tape.result(new int[] {batch, width}, sources);
        this.inputByStep = new InputByStep(tape, input);
        this.directions = new ArrayList<>();
        for (LstmWeights each : weights) {
            directions.add(new LstmDirection(tape, states, directions.size() * each.hidden(), lengths, each));
        }
    }

    /**
     * Reads texts from their first step to their last, from a state and cell of zeros.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each text, from 0 to steps; must not change until the step ends
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Lstm lstm(Tensor input, int[] lengths, LstmWeights weights) {
        return apply(input, lengths, List.of(weights), null, null);
    }

    /**
     * Reads texts from their first step to their last, from a given state and cell.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each text, from 0 to steps; must not change until the step ends
     * @param state [batch, hidden]
     * @param cell [batch, hidden]
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Lstm lstm(Tensor input, int[] lengths, LstmWeights weights, Tensor state, Tensor cell) {
        state.expect("state", lengths.length, weights.hidden());
        cell.expect("cell", lengths.length, weights.hidden());
        return apply(input, lengths, List.of(weights), state, cell);
    }

    /**
     * Reads texts in both directions, from states and cells of zeros.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each text, from 0 to steps; must not change until the step ends
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Lstm bidirectionalLstm(Tensor input, int[] lengths, LstmWeights forward, LstmWeights backward) {
        return apply(input, lengths, List.of(forward, backward), null, null);
    }

    /**
     * Takes one step, as a decoder does.
     *
     * @param input [batch, inputs]
     * @param state [batch, hidden]
     * @param cell [batch, hidden]
     * @return whose {@link #lastState} and {@link #lastCell} are those after the step
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Lstm step(Tensor input, Tensor state, Tensor cell, LstmWeights weights) {
        input.expect("input", -1, -1);
        int[] lengths = new int[input.length(0)];
        Arrays.fill(lengths, 1);
        return lstm(reshape(input, input.length(0), 1, input.length(1)), lengths, weights, state, cell);
    }

    private static Lstm apply(Tensor input, int[] lengths, List<LstmWeights> weights, Tensor state, Tensor cell) {
        input.expect("input", lengths.length, -1, -1);
        for (LstmWeights each : weights) {
            each.input().expect("input weights", 4 * weights.getFirst().hidden(), input.length(2));
        }
        if (Arrays.stream(lengths).anyMatch(length -> length < 0 || length > input.length(1))) {
            throw new IllegalArgumentException("lengths: expected each from 0 to %d but got %s"
                    .formatted(input.length(1), Arrays.toString(lengths)));
        }
        Lstm operation = new Lstm(input, lengths, weights, state, cell);
        operation.tape.applyAll(operation, operation.states, operation.lastState, operation.lastCell);
        return operation;
    }

    /** The state after every step, [batch, steps, hidden], or both directions side by side; zeros in the padding. */
    public Tensor states() {
        return states;
    }

    /** The state after each text's last step, [batch, hidden], or that of both directions side by side. */
    public Tensor lastState() {
        return lastState;
    }

    /** The cell after each text's last step, laid out as {@link #lastState}. */
    public Tensor lastCell() {
        return lastCell;
    }

    @Override
    public void forward() {
        inputByStep.gather();
        for (LstmDirection direction : directions) {
            projectInput(direction);
            direction.begin(firstState, firstCell);
        }
        forEachBlock(LstmDirection::readForward);
        directions.forEach(direction -> direction.end(lastState, lastCell));
    }

    /** {@code W x + b + c} of all steps in one product. */
    private void projectInput(LstmDirection direction) {
        LstmWeights weights = direction.weights;
        int size = weights.inputBias().size();
        MemorySegment bias = tape.allocate(size);
        VectorKernels.copy(weights.inputBias().data(), 0, bias, 0, size);
        VectorKernels.add(weights.recurrentBias().data(), 0, bias, 0, size);
        Rows.repeat(tape.workers(), bias, direction.allGates());
        MatrixView transposed = weights.input().view().transposed();
        Products.multiply(tape, inputByStep.rows(), transposed, direction.allGates(), true);
    }

    @Override
    public void backward() {
        states.gradientToAddTo(tape);
        lastState.gradientToAddTo(tape);
        lastCell.gradientToAddTo(tape);
        directions.forEach(direction -> direction.beginBackward(lastState, lastCell));
        forEachBlock(LstmDirection::readBackward);
        directions.forEach(this::passOnToWeights);
        if (input.needsGradient()) {
            passOnToInput();
        }
        if (firstState != null) {
            directions.getFirst().endBackward(firstState.gradientToAddTo(tape), firstCell.gradientToAddTo(tape));
        }
    }

    /** From the gradients of the gates of all steps to those of the weights, each in one product. */
    private void passOnToWeights(LstmDirection direction) {
        LstmWeights weights = direction.weights;
        MatrixView gates = direction.allGates();
        boolean add = weights.input().openGradient(tape);
        Products.multiply(
                tape, gates.transposed(), inputByStep.rows(), weights.input().gradientView(), add);
        add = weights.recurrent().openGradient(tape);
        MatrixView recurrent = weights.recurrent().gradientView();
        Products.multiply(tape, gates.transposed(), direction.statesBeforeAll(), recurrent, add);
        for (Tensor bias : List.of(weights.inputBias(), weights.recurrentBias())) {
            add = bias.openGradient(tape);
            Rows.sum(tape.workers(), gates, bias.gradient(), 0, add);
        }
    }

    private void passOnToInput() {
        MatrixView gradient = inputByStep.newRows();
        for (LstmDirection direction : directions) {
            boolean isSecond = direction != directions.getFirst();
            Products.multiply(
                    tape, direction.allGates(), direction.weights.input().view(), gradient, isSecond);
        }
        inputByStep.passOn(gradient);
    }

    /** Texts do not see each other: every direction of every block of texts is a task of its own. */
    private void forEachBlock(BlockWork work) {
        int blocks = (batch + BLOCK - 1) / BLOCK;
        tape.workers().run(directions.size() * blocks, task -> {
            int from = task / directions.size() * BLOCK;
            work.run(directions.get(task % directions.size()), from, Math.min(batch, from + BLOCK));
        });
    }

    /** Work of one direction on the texts [from, to). */
    @FunctionalInterface
    private interface BlockWork {
        void run(LstmDirection direction, int from, int to);
    }
}
