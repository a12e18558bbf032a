package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** Every element times one number: {@code y = factor x}, {@code dx = factor dy}. */
public final class Scale implements Operation {

    private final Tape tape;
    private final Tensor input;
    private final float factor;
    private final Tensor output;

    private Scale(Tensor input, float factor) {
        this.tape = Tape.of(input);
        this.input = input;
        this.factor = factor;
        this.output = tape.result(input.shape(), input);
    }

    /** A tensor of the same shape. */
    public static Tensor scale(Tensor input, float factor) {
        Scale operation = new Scale(input, factor);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        scale(input.data(), output.data(), false);
    }

    @Override
    public void backward() {
        boolean add = input.openGradient(tape);
        scale(output.gradient(), input.gradient(), add);
    }

    private void scale(MemorySegment source, MemorySegment target, boolean add) {
        tape.shareElements(output.size(), (from, to) -> {
            for (int i = from; i < to; i += LANES) {
                FloatVector share = load(source, i).mul(factor);
                store(add ? share.add(load(target, i)) : share, target, i);
            }
        });
    }
}
