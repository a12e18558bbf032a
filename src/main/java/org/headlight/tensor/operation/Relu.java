package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** Rectifier of every element: {@code y = max(0, x)}; the gradient passes where x is above 0 (Nair and Hinton 2010). */
public final class Relu implements Operation {

    private final Tape tape;
    private final Tensor input;
    private final Tensor output;

    private Relu(Tensor input) {
        this.tape = Tape.of(input);
        this.input = input;
        this.output = tape.result(input.shape(), input);
    }

    /** A tensor of the same shape with every element at least 0. */
    public static Tensor relu(Tensor input) {
        Relu operation = new Relu(input);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        MemorySegment x = input.data();
        MemorySegment y = output.data();
        tape.shareElements(output.size(), (from, to) -> {
            for (int i = from; i < to; i += LANES) {
                store(load(x, i).max(0f), y, i);
            }
        });
    }

    @Override
    public void backward() {
        boolean add = input.openGradient(tape);
        MemorySegment y = output.data();
        MemorySegment dy = output.gradient();
        MemorySegment dx = input.gradient();
        tape.shareElements(output.size(), (from, to) -> {
            for (int i = from; i < to; i += LANES) {
                FloatVector share = broadcast(0f).blend(load(dy, i), load(y, i).compare(VectorOperators.GT, 0f));
                store(add ? share.add(load(dx, i)) : share, dx, i);
            }
        });
    }
}
