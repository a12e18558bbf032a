package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.Reshape.reshape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.tensor.Operation;
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

    private final Tape tape;
    private final Tensor states; // [batch, steps, directions * hidden]
    private final Tensor lastState; // [batch, directions * hidden]
    private final Tensor lastCell; // [batch, directions * hidden]
    private final Tensor firstState; // [batch, directions * hidden] or null
    private final Tensor firstCell; // [batch, directions * hidden] or null
    private final List<LstmDirection> directions;
    private final int batch;

    private Lstm(Tensor input, int[] lengths, List<LstmWeights> weights, Tensor firstState, Tensor firstCell) {
        this.tape = Tape.of(input, firstState, firstCell);
        this.batch = input.length(0);
        this.firstState = firstState;
        this.firstCell = firstCell;
        int width = weights.size() * weights.getFirst().hidden();
        Tensor[] sources = Stream.concat(
                        Stream.of(input, firstState, firstCell),
                        weights.stream()
                                .flatMap(each -> Stream.of(
                                        each.input(), each.recurrent(), each.inputBias(), each.recurrentBias())))
                .toArray(Tensor[]::new);
        this.states = tape.result(new int[] {batch, input.length(1), width}, sources);
        this.lastState = tape.result(new int[] {batch, width}, sources);
        this.lastCell = tape.result(new int[] {batch, width}, sources);
        this.directions = IntStream.range(0, weights.size())
                .mapToObj(index -> new LstmDirection(tape, input, lengths, weights.get(index), this, index == 1))
                .toList();
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
        directions.forEach(LstmDirection::projectInput);
        begin(lastState, firstState);
        begin(lastCell, firstCell);
        forEachBlock(LstmDirection::readForward);
    }

    private static void begin(Tensor last, Tensor first) {
        if (first == null) {
            VectorKernels.fill(last.data(), 0, last.size(), 0f);
        } else {
            VectorKernels.copy(first.data(), 0, last.data(), 0, last.size());
        }
    }

    @Override
    public void backward() {
        states.gradientToAddTo(tape);
        lastState.gradientToAddTo(tape);
        lastCell.gradientToAddTo(tape);
        forEachBlock(LstmDirection::readBackward);
        directions.forEach(LstmDirection::passOnGradients);
        end(lastState, firstState);
        end(lastCell, firstCell);
    }

    /** What was the gradient of the last state has been carried back to the first. */
    private void end(Tensor last, Tensor first) {
        if (first != null && first.needsGradient()) {
            VectorKernels.add(last.gradient(), 0, first.gradientToAddTo(tape), 0, last.size());
        }
    }

    /** Texts do not see each other: every direction of every block of texts is a task of its own. */
    private void forEachBlock(BlockWork work) {
        int blocks = (batch + LstmDirection.BLOCK - 1) / LstmDirection.BLOCK;
        tape.workers().run(directions.size() * blocks, task -> {
            int from = task / directions.size() * LstmDirection.BLOCK;
            work.run(directions.get(task % directions.size()), from, Math.min(batch, from + LstmDirection.BLOCK));
        });
    }

    /** Work of one direction on the texts [from, to). */
    @FunctionalInterface
    private interface BlockWork {
        void run(LstmDirection direction, int from, int to);
    }
}
