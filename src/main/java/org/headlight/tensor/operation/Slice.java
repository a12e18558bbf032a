package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.Reshape.reshape;

import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/** A part of a tensor along one axis. The gradient goes back to that part alone; the rest gets zeros. */
public final class Slice implements Operation {

    private final Tape tape;
    private final Tensor input;
    private final Tensor output;
    private final int blocks; // how often the axis is run through
    private final int blockSize; // of the input, in floats
    private final int partSize; // of the output, in floats
    private final int partAt; // in a block of the input, in floats

    private Slice(Tensor input, int axis, int from, int count) {
        this.tape = Tape.of(input);
        this.input = input;
        int[] shape = input.shape();
        int inner = 1;
        for (int i = axis + 1; i < shape.length; i++) {
            inner *= shape[i];
        }
        this.blockSize = shape[axis] * inner;
        this.blocks = input.size() / blockSize;
        this.partSize = count * inner;
        this.partAt = from * inner;
        shape[axis] = count;
        this.output = tape.result(shape, input);
    }

    /**
     * Some places of an axis.
     *
     * @param axis counted from 0, outermost first; negative counts from the end
     * @param from first place, from 0
     * @param count how many, at least 1
     * @return as many axes as the input has
     * @throws IndexOutOfBoundsException if the axis is not so long; says so
     */
    public static Tensor slice(Tensor input, int axis, int from, int count) {
        int length = input.length(axis);
        if (from < 0 || count < 1 || from + count > length) {
            throw new IndexOutOfBoundsException(
                    "slice [%d, %d) of an axis of length %d".formatted(from, from + count, length));
        }
        Slice operation = new Slice(input, axis < 0 ? input.rank() + axis : axis, from, count);
        return operation.tape.apply(operation, operation.output);
    }

    /**
     * One step of every text.
     *
     * @param input [batch, steps, size]
     * @param step from 0
     * @return [batch, size]
     * @throws IndexOutOfBoundsException if there are not so many steps; says so
     */
    public static Tensor step(Tensor input, int step) {
        input.expect("input", -1, -1, -1);
        return reshape(slice(input, 1, step, 1), input.length(0), input.length(2));
    }

    @Override
    public void forward() {
        for (int block = 0; block < blocks; block++) {
            VectorKernels.copy(input.data(), place(block), output.data(), (long) block * partSize, partSize);
        }
    }

    @Override
    public void backward() {
        input.gradientToAddTo(tape);
        for (int block = 0; block < blocks; block++) {
            VectorKernels.add(output.gradient(), (long) block * partSize, input.gradient(), place(block), partSize);
        }
    }

    private long place(int block) {
        return (long) block * blockSize + partAt;
    }
}
