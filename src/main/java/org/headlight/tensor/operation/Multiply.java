package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import org.headlight.tensor.Operation;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** Element times element: {@code y = a b}, {@code da = dy b}, {@code db = dy a}. */
public final class Multiply implements Operation {

    private final Tape tape;
    private final Tensor left;
    private final Tensor right;
    private final Tensor output;

    private Multiply(Tensor left, Tensor right) {
        this.tape = Tape.of(left, right);
        this.left = left;
        this.right = right;
        this.output = tape.result(left.shape(), left, right);
    }

    /**
     * Two tensors of the same shape.
     *
     * @throws IllegalArgumentException if the shapes differ; names both
     */
    public static Tensor multiply(Tensor left, Tensor right) {
        right.expect("right factor", left.shape());
        Multiply operation = new Multiply(left, right);
        return operation.tape.apply(operation, operation.output);
    }

    @Override
    public void forward() {
        multiply(left.data(), right.data(), output.data(), false);
    }

    @Override
    public void backward() {
        if (left.needsGradient()) {
            boolean add = left.openGradient(tape);
            multiply(output.gradient(), right.data(), left.gradient(), add);
        }
        if (right.needsGradient()) {
            boolean add = right.openGradient(tape);
            multiply(output.gradient(), left.data(), right.gradient(), add);
        }
    }

    private void multiply(MemorySegment a, MemorySegment b, MemorySegment target, boolean add) {
        tape.shareElements(output.size(), (from, to) -> {
            for (int i = from; i < to; i += LANES) {
                FloatVector product = load(a, i).mul(load(b, i));
                store(add ? product.add(load(target, i)) : product, target, i);
            }
        });
    }
}
