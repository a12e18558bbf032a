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

/**
 * Gaussian error linear unit in its tanh form: {@code y = x/2 (1 + tanh u)} with {@code u = sqrt(2/pi) (x + 0.044715 x³)}
 * (Hendrycks and Gimpel 2016, section 2), as GPT-2 has it.
 *
 * <p>The gradient is {@code dx = dy ((1 + tanh u)/2 + x/2 (1 - tanh² u) sqrt(2/pi) (1 + 3 0.044715 x²))}.
 */
public final class GeluTanh implements Operation {

    private static final float SLOPE = 0.79788456f;
    private static final float CUBE = 0.044715f;

    private final Tape tape;
    private final Tensor input;
    private final Tensor output;

    private GeluTanh(Tensor input) {
        this.tape = Tape.of(input);
        this.input = input;
        this.output = tape.result(input.shape(), input);
    }

    /** A tensor of the same shape. */
    public static Tensor geluTanh(Tensor input) {
        GeluTanh operation = new GeluTanh(input);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        MemorySegment source = input.data();
        MemorySegment target = output.data();
        tape.shareElements(output.size(), (from, to) -> {
            for (int i = from; i < to; i += LANES) {
                FloatVector x = load(source, i);
                store(x.mul(gate(x)), target, i);
            }
        });
    }

    @Override
    public void backward() {
        boolean add = input.openGradient(tape);
        MemorySegment source = input.data();
        MemorySegment dy = output.gradient();
        MemorySegment dx = input.gradient();
        tape.shareElements(output.size(), (from, to) -> {
            for (int i = from; i < to; i += LANES) {
                FloatVector x = load(source, i);
                FloatVector share = load(dy, i).mul(slope(x, gate(x)));
                store(add ? share.add(load(dx, i)) : share, dx, i);
            }
        });
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
