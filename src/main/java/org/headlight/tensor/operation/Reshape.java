package org.headlight.tensor.operation;

import java.util.Arrays;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/** The same elements in the same order under another shape. Nothing is copied on the way forward. */
public final class Reshape implements Operation {

    private final Tape tape;
    private final Tensor input;
    private final Tensor output;

    private Reshape(Tensor input, int[] shape) {
        this.tape = Tape.of(input);
        this.input = input;
        this.output = tape.resultOver(input.data(), shape, input);
    }

    /**
     * A tensor that shares the elements of another.
     *
     * @param shape must have as many elements
     * @throws IllegalArgumentException if it has not; says both shapes
     */
    public static Tensor reshape(Tensor input, int... shape) {
        Reshape operation = new Reshape(input, shape);
        if (operation.output.size() != input.size()) {
            throw new IllegalArgumentException("reshape: %s does not have the elements of %s"
                    .formatted(Arrays.toString(shape), Arrays.toString(input.shape())));
        }
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        // The elements are where they were.
    }

    @Override
    public void backward() {
        if (input.openGradient(tape)) {
            VectorKernels.add(output.gradient(), 0, input.gradient(), 0, input.size());
        } else {
            VectorKernels.copy(output.gradient(), 0, input.gradient(), 0, input.size());
        }
    }
}
