package org.headlight.tensor.operation;

import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * The states with which a recurrence has read each text to its end: of a forward reading that of the last real step, of a backward
 * reading that of the first. A text without steps gives zeros.
 */
public final class LastState implements Operation {

    private final Tape tape;
    private final Tensor states; // [batch, steps, size]
    private final int[] lengths; // [batch]
    private final int forward; // columns of a forward reading; the others are of a backward one
    private final Tensor output; // [batch, size]

    private LastState(Tensor states, int[] lengths, int forward) {
        this.tape = Tape.of(states);
        this.states = states;
        this.lengths = lengths;
        this.forward = forward;
        this.output = tape.result(new int[] {states.length(0), states.length(2)}, states);
    }

    /**
     * Of one forward reading.
     *
     * @param states [batch, steps, hidden]
     * @param lengths [batch], real steps of each text, from 0 to steps; must not change until the step ends
     * @return [batch, hidden]
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor lastState(Tensor states, int[] lengths) {
        return apply(states, lengths, states.length(-1));
    }

    /**
     * Of a reading in both directions.
     *
     * @param states [batch, steps, 2 hidden], the forward reading first
     * @param lengths [batch], real steps of each text, from 0 to steps; must not change until the step ends
     * @return [batch, 2 hidden]
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor bidirectionalLastState(Tensor states, int[] lengths) {
        return apply(states, lengths, states.length(-1) / 2);
    }

    private static Tensor apply(Tensor states, int[] lengths, int forward) {
        states.expect("states", lengths.length, -1, -1);
        LastState operation = new LastState(states, lengths, forward);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        int size = states.length(2);
        VectorKernels.fill(output.data(), 0, output.size(), 0f);
        for (int text = 0; text < lengths.length; text++) {
            if (lengths[text] > 0) {
                long at = (long) text * size;
                VectorKernels.copy(states.data(), lastAt(text), output.data(), at, forward);
                VectorKernels.copy(states.data(), firstAt(text) + forward, output.data(), at + forward, size - forward);
            }
        }
    }

    @Override
    public void backward() {
        int size = states.length(2);
        states.gradientToAddTo(tape);
        for (int text = 0; text < lengths.length; text++) {
            if (lengths[text] > 0) {
                long at = (long) text * size;
                VectorKernels.add(output.gradient(), at, states.gradient(), lastAt(text), forward);
                VectorKernels.add(
                        output.gradient(), at + forward, states.gradient(), firstAt(text) + forward, size - forward);
            }
        }
    }

    private long firstAt(int text) {
        return (long) text * states.length(1) * states.length(2);
    }

    private long lastAt(int text) {
        return firstAt(text) + (long) (lengths[text] - 1) * states.length(2);
    }
}
