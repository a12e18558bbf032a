package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.Reshape.reshape;

import java.util.Arrays;
import java.util.List;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

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
 * <p>z weighs the old state, as PyTorch writes it. The state starts at zero or where it is told to. Each text ends at its own length: beyond it the
 * state is carried unchanged and the output is 0, and the backward direction starts at the text's last step, so padding
 * changes nothing.
 *
 * <p>The whole recurrence is one operation: {@code W x} of all steps is one product, only {@code U h} is computed step by
 * step, and workers share the directions and blocks of the batch. A decoder that must look around between two steps takes
 * them one by one with {@link #step}.
 */
public final class Gru implements Operation {

    private final Tape tape;
    private final Tensor firstState; // [batch, hidden] or null
    private final Tensor states; // [batch, steps, directions * hidden]
    private final List<GruDirection> directions;
    private final int batch;

    private Gru(Tensor input, int[] lengths, List<GruWeights> weights, Tensor firstState) {
        this.tape = Tape.of(input, firstState);
        this.firstState = firstState;
        this.batch = input.length(0);
        int hidden = weights.getFirst().hidden();
        Tensor[] sources = new Tensor[weights.size() * 4 + 2];
        sources[0] = input;
        sources[1] = firstState;
        for (int i = 0; i < weights.size(); i++) {
            GruWeights each = weights.get(i);
            each.input().expect("input weights", 3 * hidden, input.length(2));
            Tensor[] own = {each.input(), each.recurrent(), each.inputBias(), each.recurrentBias()};
            System.arraycopy(own, 0, sources, 2 + 4 * i, 4);
        }
        this.states = tape.result(new int[] {batch, input.length(1), weights.size() * hidden}, sources);
        this.directions = weights.size() == 1
                ? List.of(GruDirection.of(input, lengths, weights.getFirst(), states, 0))
                : List.of(
                        GruDirection.of(input, lengths, weights.getFirst(), states, 0),
                        GruDirection.of(input, lengths, weights.getLast(), states, hidden));
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
        if (Arrays.stream(lengths).anyMatch(length -> length < 0 || length > input.length(1))) {
            throw new IllegalArgumentException("lengths: expected each from 0 to %d but got %s"
                    .formatted(input.length(1), Arrays.toString(lengths)));
        }
        Gru operation = new Gru(input, lengths, weights, state);
        return operation.tape.apply(operation, operation.states);
    }

    @Override
    public void forward() {
        for (GruDirection direction : directions) {
            direction.projectInput();
            direction.begin(firstState);
        }
        forEachBlock(GruDirection::readForward);
    }

    @Override
    public void backward() {
        forEachBlock(GruDirection::readBackward);
        directions.forEach(GruDirection::passOnGradients);
        if (firstState != null && firstState.needsGradient()) {
            directions.getFirst().end(firstState.gradientToAddTo(tape));
        }
    }

    /** Texts do not see each other: every direction of every block of texts is a task of its own. */
    private void forEachBlock(BlockWork work) {
        int blocks = (batch + GruDirection.BLOCK - 1) / GruDirection.BLOCK;
        tape.workers().run(directions.size() * blocks, task -> {
            int from = task / directions.size() * GruDirection.BLOCK;
            work.run(directions.get(task % directions.size()), from, Math.min(batch, from + GruDirection.BLOCK));
        });
    }

    /** Work of one direction on the texts [from, to). */
    @FunctionalInterface
    private interface BlockWork {
        void run(GruDirection direction, int from, int to);
    }
}
