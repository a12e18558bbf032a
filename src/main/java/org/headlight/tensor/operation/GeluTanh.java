package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorMath;

/**
 * Gaussian error linear unit in its tanh form: {@code y = x/2 (1 + tanh u)} with {@code u = sqrt(2/pi) (x + 0.044715 x³)}
 * (Hendrycks and Gimpel 2016, section 2), as GPT-2 has it.
 *
 * <p>The gradient is {@code dx = dy ((1 + tanh u)/2 + x/2 (1 - tanh² u) sqrt(2/pi) (1 + 3 0.044715 x²))}.
 */
public final class GeluTanh extends Elementwise {

    private static final float SLOPE = 0.79788456f;
    private static final float CUBE = 0.044715f;

    private GeluTanh(Tensor input) {
        super(input);
    }

    /** A tensor of the same shape. */
    public static Tensor geluTanh(Tensor input) {
        return new GeluTanh(input).apply();
    }

    @Override
    void forward(MemorySegment x, MemorySegment y, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector at = load(x, i);
            store(at.mul(gate(at)), y, i);
        }
    }

    @Override
    void backward(MemorySegment x, MemorySegment y, MemorySegment dy, MemorySegment dx, boolean add, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector at = load(x, i);
            FloatVector share = load(dy, i).mul(slope(at, gate(at)));
            store(add ? share.add(load(dx, i)) : share, dx, i);
        }
    }

    /** {@code (1 + tanh u) / 2}. */
    private static FloatVector gate(FloatVector x) {
        FloatVector inner = x.mul(x).fma(broadcast(SLOPE * CUBE), broadcast(SLOPE));
        return VectorMath.tanh(x.mul(inner)).fma(broadcast(0.5f), broadcast(0.5f));
    }

    /** With {@code 1 - tanh² u = 4 gate (1 - gate)}. */
    private static FloatVector slope(FloatVector x, FloatVector gate) {
        FloatVector innerSlope = x.mul(x).fma(broadcast(6 * SLOPE * CUBE), broadcast(2 * SLOPE));
        return x.mul(gate).mul(broadcast(1f).sub(gate)).fma(innerSlope, gate);
    }
}
