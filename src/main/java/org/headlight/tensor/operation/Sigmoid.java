package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorMath;

/** Logistic function of every element: {@code y = 1 / (1 + e^-x)}, {@code dx = dy y (1 - y)}. */
public final class Sigmoid implements Operation {

    private final Tape tape;
    private final Tensor input;
    private final Tensor output;

    private Sigmoid(Tensor input) {
        this.tape = Tape.of(input);
        this.input = input;
        this.output = tape.result(input.shape(), input);
    }

    /** A tensor of the same shape with every element in [0, 1]. */
    public static Tensor sigmoid(Tensor input) {
        Sigmoid operation = new Sigmoid(input);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        MemorySegment x = input.data();
        MemorySegment y = output.data();
        tape.shareElements(output.size(), (from, to) -> {
            for (int i = from; i < to; i += LANES) {
                store(VectorMath.sigmoid(load(x, i)), y, i);
            }
        });
    }

    @Override
    public void backward() {
        boolean add = input.openGradient(tape);
        MemorySegment y = output.data();
        MemorySegment dy = output.gradient();
        MemorySegment dx = input.gradient();
        FloatVector one = broadcast(1f);
        tape.shareElements(output.size(), (from, to) -> {
            for (int i = from; i < to; i += LANES) {
                FloatVector value = load(y, i);
                FloatVector share = load(dy, i).mul(value).mul(one.sub(value));
                store(add ? share.add(load(dx, i)) : share, dx, i);
            }
        });
    }
}
