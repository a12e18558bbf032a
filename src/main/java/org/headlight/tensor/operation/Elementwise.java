package org.headlight.tensor.operation;

import java.lang.foreign.MemorySegment;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * A function of every element by itself.
 *
 * <p>What a function writes itself are its two loops over a piece of the elements, not its value at one register: a vector loop
 * that asks another object at each turn is not compiled into one.
 */
abstract class Elementwise implements Operation {

    private final Tape tape;
    private final Tensor input;
    private final Tensor output;

    Elementwise(Tensor input) {
        this.tape = Tape.of(input);
        this.input = input;
        this.output = tape.result(input.shape(), input);
    }

    /** Runs forward and gives the result, of the input's shape. */
    final Tensor apply() {
        return tape.apply(this, output);
    }

    /** Writes y of x for the elements [from, to), whole registers at a time. */
    abstract void forward(MemorySegment x, MemorySegment y, int from, int to);

    /** Writes dx for the elements [from, to), or adds it to what is there. */
    abstract void backward(
            MemorySegment x, MemorySegment y, MemorySegment dy, MemorySegment dx, boolean add, int from, int to);

    @Override
    public final void forward() {
        MemorySegment x = input.data();
        MemorySegment y = output.data();
        tape.shareElements(output.size(), (from, to) -> forward(x, y, from, to));
    }

    @Override
    public final void backward() {
        boolean add = input.openGradient(tape);
        MemorySegment x = input.data();
        MemorySegment y = output.data();
        MemorySegment dy = output.gradient();
        MemorySegment dx = input.gradient();
        tape.shareElements(output.size(), (from, to) -> backward(x, y, dy, dx, add, from, to));
    }
}
