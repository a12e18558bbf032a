package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.headlight.tensor.Tensor;

/** Rectifier of every element: {@code y = max(0, x)}; the gradient passes where x is above 0 (Nair and Hinton 2010). */
public final class Relu extends Elementwise {

    private Relu(Tensor input) {
        super(input);
    }

    /** A tensor of the same shape with every element at least 0. */
    public static Tensor relu(Tensor input) {
        return new Relu(input).apply();
    }

    @Override
    void forward(MemorySegment x, MemorySegment y, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            store(load(x, i).max(0f), y, i);
        }
    }

    @Override
    void backward(MemorySegment x, MemorySegment y, MemorySegment dy, MemorySegment dx, boolean add, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector share = broadcast(0f).blend(load(dy, i), load(y, i).compare(VectorOperators.GT, 0f));
            store(add ? share.add(load(dx, i)) : share, dx, i);
        }
    }
}
