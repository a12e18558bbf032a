package org.headlight.tensor;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jdk.incubator.vector.FloatVector;

/**
 * Adam (Kingma and Ba 2015, algorithm 1): each parameter moves by its mean gradient over the root of its mean squared one,
 *
 * <pre>{@code
 * m = beta1 m + (1 - beta1) g          v = beta2 v + (1 - beta2) g²
 * p = p - rate (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
 * }</pre>
 *
 * <p>Epsilon is added to the corrected root, as in the paper and in PyTorch. Confined to the engine thread.
 */
public final class Adam implements Optimizer {

    private static final int PIECE = 1 << 14;

    private final Parameters parameters;
    private final Workers workers;
    private final float beta1;
    private final float beta2;
    private final float epsilon;
    private final FloatMemory memory = new FloatMemory();
    private final Map<Tensor, Moments> moments = new IdentityHashMap<>();

    /** With the paper's constants: 0.9, 0.999, 1e-8. */
    public Adam(Parameters parameters, Workers workers) {
        this(parameters, workers, 0.9f, 0.999f, 1e-8f);
    }

    /**
     * With constants of one's own.
     *
     * @param beta1 share of the mean that stays, in [0, 1)
     * @param beta2 share of the mean square that stays, in [0, 1)
     * @param epsilon keeps the quotient finite, above 0
     */
    public Adam(Parameters parameters, Workers workers, float beta1, float beta2, float epsilon) {
        this.parameters = parameters;
        this.workers = workers;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
    }

    @Override
    public void step(float learningRate) {
        for (Tensor tensor : parameters.tensors()) {
            if (tensor.hasGradient()) {
                moments.computeIfAbsent(tensor, this::begin).steps++;
            }
        }
        List<ParameterPiece> pieces = ParameterPiece.withGradient(parameters, PIECE);
        workers.run(pieces.size(), index -> move(pieces.get(index), learningRate));
    }

    private Moments begin(Tensor tensor) {
        MemorySegment mean = memory.take(tensor.size());
        MemorySegment square = memory.take(tensor.size());
        return new Moments(mean.fill((byte) 0), square.fill((byte) 0));
    }

    private void move(ParameterPiece piece, float learningRate) {
        Tensor tensor = piece.tensor();
        Moments moment = moments.get(tensor);
        float rate = (float) (learningRate / (1 - StrictMath.pow(beta1, moment.steps)));
        FloatVector rootScale = broadcast((float) (1 / Math.sqrt(1 - StrictMath.pow(beta2, moment.steps))));
        MemorySegment gradient = tensor.gradient();
        MemorySegment values = tensor.data();
        // Tensors are padded to whole registers and pieces begin at one, so the last store stays inside.
        for (int i = piece.from(); i < piece.from() + piece.length(); i += LANES) {
            FloatVector g = load(gradient, i);
            FloatVector m = load(moment.mean, i).mul(beta1).add(g.mul(1 - beta1));
            FloatVector v = load(moment.square, i).mul(beta2).add(g.mul(g).mul(1 - beta2));
            FloatVector divisor = v.sqrt().mul(rootScale).add(epsilon);
            store(m, moment.mean, i);
            store(v, moment.square, i);
            store(load(values, i).sub(m.mul(rate).div(divisor)), values, i);
        }
    }

    @Override
    public void close() {
        moments.clear();
        memory.close();
    }

    private static final class Moments {
        private final MemorySegment mean;
        private final MemorySegment square;
        private int steps;

        private Moments(MemorySegment mean, MemorySegment square) {
            this.mean = mean;
            this.square = square;
        }
    }
}
