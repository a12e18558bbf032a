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
import org.headlight.snapshot.ParameterValues;

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
    private static final String STEPS = "steps/";

    private final Parameters parameters;
    private final Workers workers;
    private final float beta1;
    private final float beta2;
    private final float epsilon;
    private final OptimizerMemory moments;
    private final Map<Tensor, Integer> steps = new IdentityHashMap<>();

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
        this.moments = new OptimizerMemory(parameters, "mean", "square");
    }

    @Override
    public void step(float learningRate) {
        for (Tensor tensor : parameters.tensors()) {
            if (tensor.hasGradient()) {
                moments.begin(tensor);
                steps.merge(tensor, 1, Integer::sum);
            }
        }
        List<ParameterPiece> pieces = ParameterPiece.withGradient(parameters, PIECE);
        workers.run(pieces.size(), index -> move(pieces.get(index), learningRate));
    }

    private void move(ParameterPiece piece, float learningRate) {
        Tensor tensor = piece.tensor();
        MemorySegment mean = moments.of(tensor)[0];
        MemorySegment square = moments.of(tensor)[1];
        int step = steps.get(tensor);
        float rate = (float) (learningRate / (1 - StrictMath.pow(beta1, step)));
        FloatVector rootScale = broadcast((float) (1 / Math.sqrt(1 - StrictMath.pow(beta2, step))));
        MemorySegment gradient = tensor.gradient();
        MemorySegment values = tensor.data();
        // Tensors are padded to whole registers and pieces begin at one, so the last store stays inside.
        for (int i = piece.from(); i < piece.from() + piece.length(); i += LANES) {
            FloatVector g = load(gradient, i);
            FloatVector m = load(mean, i).mul(beta1).add(g.mul(1 - beta1));
            FloatVector v = load(square, i).mul(beta2).add(g.mul(g).mul(1 - beta2));
            FloatVector divisor = v.sqrt().mul(rootScale).add(epsilon);
            store(m, mean, i);
            store(v, square, i);
            store(load(values, i).sub(m.mul(rate).div(divisor)), values, i);
        }
    }

    @Override
    public Map<String, ParameterValues> state() {
        Map<String, ParameterValues> state = moments.export();
        for (String name : parameters.names()) {
            Integer made = steps.get(parameters.get(name));
            if (made != null) {
                state.put(STEPS + name, new ParameterValues(new int[] {1}, new float[] {made}));
            }
        }
        return state;
    }

    @Override
    public void resume(Map<String, ParameterValues> state) {
        moments.load(state);
        for (String name : parameters.names()) {
            ParameterValues made = state.get(STEPS + name);
            if (made != null) {
                steps.put(parameters.get(name), (int) made.values()[0]);
            }
        }
    }

    @Override
    public void close() {
        steps.clear();
        moments.close();
    }
}
