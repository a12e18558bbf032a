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
 * A gated recurrent unit over whole texts (Cho et al. 2014, section 2.3): at every step
 *
 * <pre>{@code
 * r = sigmoid(W_r x + b_r + U_r h + c_r)          how much of the old state the candidate sees
 * z = sigmoid(W_z x + b_z + U_z h + c_z)          how much of the old state stays
 * n = tanh(W_n x + b_n + r * (U_n h + c_n))       the candidate (or U_n (r * h), see ResetGate)
 * h = (1 - z) * n + z * h
 * }</pre>
 *
 * <p>z weighs the old state, as PyTorch writes it. The state starts at zero. Each text ends at its own length: beyond it the
 * state is carried unchanged and the output is 0, and the backward direction starts at the text's last step, so padding
 * changes nothing.
 *
 * <p>The whole recurrence is one operation: {@code W x} of all steps is one product, only {@code U h} is computed step by
 * step, and workers share the directions and blocks of the batch.
 */
public final class Gru implements Operation {

    /** Texts that one task walks through together. */
    private static final int BLOCK = 32;

    private final Tape tape;
    private final Tensor input; // [batch, steps, inputs]
    private final Tensor firstState; // [batch, hidden] or null
    private final Tensor states; // [batch, steps, directions * hidden]
    private final List<GruDirection> directions;
    private final InputByStep inputByStep;
    private final int batch;
    private final int steps;

    private Gru(Tensor input, int[] lengths, List<GruWeights> weights, Tensor firstState) {
        this.tape = Tape.of(input, firstState);
        this.input = input;
        this.firstState = firstState;
        this.batch = input.length(0);
        this.steps = input.length(1);
        List<Tensor> sources = new ArrayList<>(Arrays.asList(input, firstState));
        weights.forEach(each -> sources.addAll(each.tensors()));
        int hidden = weights.getFirst().hidden();
        int[] shape = {batch, steps, weights.size() * hidden};
        this.states = tape.result(shape, sources.toArray(Tensor[]::new));
        this.directions = new ArrayList<>();
        for (GruWeights each : weights) {
            directions.add(GruDirection.of(states, directions.size() * hidden, lengths, each));
        }
        this.inputByStep = new InputByStep(tape, input);
    }

    /**
     * Reads texts from their first step to their last.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each text, from 0 to steps; must not change until the step ends
     * @return the state after every step, [batch, steps, hidden]; zeros in the padding
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor gru(Tensor input, int[] lengths, GruWeights weights) {
        return apply(input, lengths, List.of(weights), null);
    }

    /**
     * Reads texts from their first step to their last, from a given state.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each text, from 0 to steps; must not change until the step ends
     * @param state [batch, hidden]
     * @return the state after every step, [batch, steps, hidden]; zeros in the padding
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor gru(Tensor input, int[] lengths, GruWeights weights, Tensor state) {
        state.expect("state", lengths.length, weights.hidden());
        return apply(input, lengths, List.of(weights), state);
    }

    /**
     * Takes one step, as a decoder does.
     *
     * @param input [batch, inputs]
     * @param state [batch, hidden]
     * @return the state after the step, [batch, hidden]
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor step(Tensor input, Tensor state, GruWeights weights) {
        input.expect("input", -1, -1);
        int[] lengths = new int[input.length(0)];
        Arrays.fill(lengths, 1);
        Tensor text = reshape(input, input.length(0), 1, input.length(1));
        return reshape(gru(text, lengths, weights, state), state.shape());
    }

    /**
     * Reads texts in both directions.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each text, from 0 to steps; must not change until the step ends
     * @return [batch, steps, 2 hidden]: the state of the forward reading, then that of the backward reading; zeros in the
     *     padding
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor bidirectionalGru(Tensor input, int[] lengths, GruWeights forward, GruWeights backward) {
        return apply(input, lengths, List.of(forward, backward), null);
    }

    private static Tensor apply(Tensor input, int[] lengths, List<GruWeights> weights, Tensor state) {
        input.expect("input", lengths.length, -1, -1);
        for (GruWeights each : weights) {
            each.input().expect("input weights", 3 * weights.getFirst().hidden(), input.length(2));
        }
        if (Arrays.stream(lengths).anyMatch(length -> length < 0 || length > input.length(1))) {
            throw new IllegalArgumentException("lengths: expected each from 0 to %d but got %s"
                    .formatted(input.length(1), Arrays.toString(lengths)));
        }
        Gru operation = new Gru(input, lengths, weights, state);
        return operation.tape.apply(operation, operation.states);
    }

    @Override
    public void forward() {
        inputByStep.gather();
        for (GruDirection direction : directions) {
            // W x + b of all steps
            GruWeights weights = direction.weights;
            Rows.repeat(tape.workers(), constantBias(direction), direction.allGates());
            MatrixView transposed = weights.input().view().transposed();
            Products.multiply(tape, inputByStep.rows(), transposed, direction.allGates(), true);
            direction.begin(firstState);
        }
        forEachBlock(GruDirection::readForward);
    }

    @Override
    public void backward() {
        forEachBlock(GruDirection::readBackward);
        directions.forEach(this::passOnToWeights);
        if (input.needsGradient()) {
            passOnToInput();
        }
        if (firstState != null && firstState.needsGradient()) {
            MemorySegment gradient = firstState.gradientToAddTo(tape);
            VectorKernels.add(directions.getFirst().carried, 0, gradient, 0, firstState.size());
        }
    }

    /** From the gradients of the gates of all steps to those of the weights, each in one product. */
    private void passOnToWeights(GruDirection direction) {
        GruWeights weights = direction.weights;
        MatrixView gates = direction.allGates();
        MatrixView resetAndUpdate = gates.columns(0, 2 * direction.hidden);
        MatrixView candidate = direction.candidateGradient();

        boolean add = weights.input().openGradient(tape);
        Products.multiply(
                tape, gates.transposed(), inputByStep.rows(), weights.input().gradientView(), add);

        add = weights.recurrent().openGradient(tape);
        MatrixView recurrent = weights.recurrent().gradientView();
        MatrixView ofGates = recurrent.rows(0, 2 * direction.hidden);
        MatrixView ofCandidate = recurrent.rows(2 * direction.hidden, direction.hidden);
        Products.multiply(tape, resetAndUpdate.transposed(), direction.statesBeforeAll(), ofGates, add);
        Products.multiply(tape, candidate.transposed(), direction.candidateSource(), ofCandidate, add);

        add = weights.inputBias().openGradient(tape);
        Rows.sum(tape.workers(), gates, weights.inputBias().gradient(), 0, add);

        add = weights.recurrentBias().openGradient(tape);
        MemorySegment recurrentBias = weights.recurrentBias().gradient();
        Rows.sum(tape.workers(), resetAndUpdate, recurrentBias, 0, add);
        Rows.sum(tape.workers(), candidate, recurrentBias, 2L * direction.hidden, add);
    }

    private void passOnToInput() {
        MatrixView gradient = inputByStep.newRows();
        for (GruDirection direction : directions) {
            boolean isSecond = direction != directions.getFirst();
            MatrixView weights = direction.weights.input().view();
            Products.multiply(tape, direction.allGates(), weights, gradient, isSecond); // [steps * batch, inputs]
        }
        inputByStep.passOn(gradient);
    }

    /** The biases that add to the gates whatever the state, [3 hidden]. */
    private MemorySegment constantBias(GruDirection direction) {
        int size = 3 * direction.hidden;
        MemorySegment sum = tape.allocate(size);
        VectorKernels.copy(direction.weights.inputBias().data(), 0, sum, 0, size);
        VectorKernels.add(direction.weights.recurrentBias().data(), 0, sum, 0, direction.constantBiases());
        return sum;
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
        void run(GruDirection direction, int from, int to);
    }
}
