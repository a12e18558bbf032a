package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.Reshape.reshape;

import java.util.Arrays;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/** Tensors side by side: every row of the result is the rows of the parts one after the other. */
public final class Concatenate implements Operation {

    private final Tape tape;
    private final Tensor[] parts; // [..., size of the part]
    private final Tensor output; // [..., sum of the sizes]

    private Concatenate(Tensor[] parts) {
        this.tape = Tape.of(parts);
        this.parts = parts.clone();
        int[] shape = parts[0].shape();
        shape[shape.length - 1] =
                Arrays.stream(parts).mapToInt(part -> part.length(-1)).sum();
        this.output = tape.result(shape, parts);
    }

    /**
     * Along the innermost axis.
     *
     * @param parts at least one, [..., size], alike but for the size
     * @return [..., sum of the sizes]
     * @throws IllegalArgumentException if another axis differs; names the shape expected and the one given
     */
    public static Tensor concatenate(Tensor... parts) {
        int[] expected = parts[0].shape();
        expected[expected.length - 1] = -1;
        for (Tensor part : parts) {
            part.expect("part", expected);
        }
        Concatenate operation = new Concatenate(parts);
        return operation.tape.apply(operation, operation.output);
    }

    /**
     * One step after the other.
     *
     * @param steps at least one, each [batch, size]
     * @return [batch, steps, size]
     * @throws IllegalArgumentException if the shapes differ; names the one expected and the one given
     */
    public static Tensor stack(Tensor... steps) {
        for (Tensor step : steps) {
            step.expect("step", steps[0].length(0), steps[0].length(1));
        }
        return reshape(concatenate(steps), steps[0].length(0), steps.length, steps[0].length(1));
    }

    @Override
    public void forward() {
        int at = 0;
        for (Tensor part : parts) {
            int size = part.length(-1);
            for (int row = 0; row < output.rows(); row++) {
                VectorKernels.copy(part.data(), (long) row * size, output.data(), place(row, at), size);
            }
            at += size;
        }
    }

    @Override
    public void backward() {
        int at = 0;
        for (Tensor part : parts) {
            if (part.needsGradient()) {
                passOn(part, at);
            }
            at += part.length(-1);
        }
    }

    private void passOn(Tensor part, int at) {
        int size = part.length(-1);
        boolean add = part.openGradient(tape);
        for (int row = 0; row < output.rows(); row++) {
            if (add) {
                VectorKernels.add(output.gradient(), place(row, at), part.gradient(), (long) row * size, size);
            } else {
                VectorKernels.copy(output.gradient(), place(row, at), part.gradient(), (long) row * size, size);
            }
        }
    }

    private long place(int row, int at) {
        return (long) row * output.length(-1) + at;
    }
}
