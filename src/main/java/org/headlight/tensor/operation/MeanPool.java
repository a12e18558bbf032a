package org.headlight.tensor.operation;

import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/** The mean over the real steps of each text: {@code y = sum_t x[t] / length}; a text without steps gives zeros. */
public final class MeanPool implements Operation {

    private final Tape tape;
    private final Tensor input; // [batch, steps, size]
    private final int[] lengths; // [batch]
    private final Tensor output; // [batch, size]

    private MeanPool(Tensor input, int[] lengths) {
        this.tape = Tape.of(input);
        this.input = input;
        this.lengths = lengths;
        this.output = tape.result(new int[] {input.length(0), input.length(2)}, input);
    }

    /**
     * One vector a text.
     *
     * @param input [batch, steps, size]
     * @param lengths [batch], real steps of each text, from 0 to steps; must not change until the step ends
     * @return [batch, size]
     * @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given
     */
    public static Tensor meanPool(Tensor input, int[] lengths) {
        input.expect("input", lengths.length, -1, -1);
        MeanPool operation = new MeanPool(input, lengths);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        int size = input.length(2);
        tape.share(lengths.length, input.length(1) * size, (from, to) -> {
            VectorKernels.fill(output.data(), (long) from * size, (to - from) * size, 0f);
            for (int text = from; text < to; text++) {
                for (int step = 0; step < lengths[text]; step++) {
                    VectorKernels.addScaled(
                            1f / lengths[text], input.data(), at(text, step), output.data(), (long) text * size, size);
                }
            }
        });
    }

    @Override
    public void backward() {
        int size = input.length(2);
        input.gradientToAddTo(tape);
        tape.share(lengths.length, input.length(1) * size, (from, to) -> {
            for (int text = from; text < to; text++) {
                for (int step = 0; step < lengths[text]; step++) {
                    VectorKernels.addScaled(
                            1f / lengths[text],
                            output.gradient(),
                            (long) text * size,
                            input.gradient(),
                            at(text, step),
                            size);
                }
            }
        });
    }

    private long at(int text, int step) {
        return ((long) text * input.length(1) + step) * input.length(2);
    }
}
