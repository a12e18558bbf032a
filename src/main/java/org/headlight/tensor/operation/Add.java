package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.headlight.tensor.MatrixView;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Rows;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorKernels;

/**
 * Element plus element: {@code y = a + b}. The right summand may have fewer axes; it is then added to every stretch of the left
 * one, as positions are to every text of a batch, and its gradient is the sum over them.
 */
public final class Add implements Operation {

    private final Tape tape;
    private final Tensor left;
    private final Tensor right;
    private final Tensor output;

    private Add(Tensor left, Tensor right) {
        this.tape = Tape.of(left, right);
        this.left = left;
        this.right = right;
        this.output = tape.result(left.shape(), left, right);
    }

    /**
     * The sum.
     *
     * @param left [..., a, b, ...]
     * @param right the shape of the left, or its innermost axes alone, with or without axes of length 1 before them
     * @return the shape of the left
     * @throws IllegalArgumentException if the shapes do not fit; names both
     */
    public static Tensor add(Tensor left, Tensor right) {
        int[] all = left.shape();
        int[] own =
                Arrays.stream(right.shape()).dropWhile(length -> length == 1).toArray();
        int shared = all.length - own.length;
        if (shared < 0 || !Arrays.equals(all, shared, all.length, own, 0, own.length)) {
            throw new IllegalArgumentException("right summand: expected the innermost axes of %s but got %s"
                    .formatted(Arrays.toString(all), Arrays.toString(right.shape())));
        }
        Add operation = new Add(left, right);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        if (left.size() == right.size()) {
            sum(left.data(), right.data(), output.data());
        } else {
            tape.share(left.size() / right.size(), right.size(), (from, to) -> {
                for (int stretch = from; stretch < to; stretch++) {
                    sum(stretch * right.size());
                }
            });
        }
    }

    private void sum(int at) {
        MemorySegment a = left.data();
        MemorySegment b = right.data();
        MemorySegment y = output.data();
        for (int i = 0; i < right.size(); i += LANES) {
            int count = right.size() - i;
            store(load(a, at + i).add(load(b, i)), y, at + i, count);
        }
    }

    private void sum(MemorySegment a, MemorySegment b, MemorySegment y) {
        tape.shareElements(output.size(), (from, to) -> {
            for (int i = from; i < to; i += LANES) {
                store(load(a, i).add(load(b, i)), y, i);
            }
        });
    }

    @Override
    public void backward() {
        if (left.needsGradient()) {
            passOn(left);
        }
        if (right.needsGradient() && right.size() == left.size()) {
            passOn(right);
        } else if (right.needsGradient()) {
            boolean add = right.openGradient(tape);
            MatrixView stretches = MatrixView.of(output.gradient(), left.size() / right.size(), right.size());
            Rows.sum(tape.workers(), stretches, right.gradient(), 0, add);
        }
    }

    private void passOn(Tensor summand) {
        if (summand.openGradient(tape)) {
            sum(output.gradient(), summand.gradient(), summand.gradient());
        } else {
            VectorKernels.copy(output.gradient(), 0, summand.gradient(), 0, output.size());
        }
    }
}
