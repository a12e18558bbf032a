package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorMath;

/** Hyperbolic tangent of every element: {@code y = tanh x}, {@code dx = dy (1 - y²)}. */
public final class Tanh extends Elementwise {

    private Tanh(Tensor input) {
        super(input);
    }

    /** A tensor of the same shape with every element in [-1, 1]. */
    public static Tensor tanh(Tensor input) {
        return new Tanh(input).apply();
    }

    @Override
    void forward(MemorySegment x, MemorySegment y, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            store(VectorMath.tanh(load(x, i)), y, i);
        }
    }

    @Override
    void backward(MemorySegment x, MemorySegment y, MemorySegment dy, MemorySegment dx, boolean add, int from, int to) {
        FloatVector one = broadcast(1f);
        for (int i = from; i < to; i += LANES) {
            FloatVector value = load(y, i);
            FloatVector share = load(dy, i).mul(one.sub(value.mul(value)));
            store(add ? share.add(load(dx, i)) : share, dx, i);
        }
    }
}
