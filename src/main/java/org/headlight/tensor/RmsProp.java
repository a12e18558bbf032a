package org.headlight.tensor;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import jdk.incubator.vector.FloatVector;
import org.headlight.snapshot.ParameterValues;

/**
 * RMSProp (Tieleman and Hinton 2012, lecture 6.5, as PyTorch writes it): each parameter moves by its gradient over the root of its
 * mean squared one,
 *
 * <pre>{@code
 * g = gradient + decay p          s = smoothing s + (1 - smoothing) g²
 * v = momentum v + g / (sqrt(s) + epsilon)          p = p - rate v
 * }</pre>
 *
 * <p>Confined to the engine thread.
 */
public final class RmsProp implements Optimizer {

    private static final int PIECE = 1 << 14;

    private final Parameters parameters;
    private final Workers workers;
    private final float smoothing;
    private final float epsilon;
    private final float momentum;
    private final float decay;
    private final OptimizerMemory means;

    /** With PyTorch's constants: 0.99, 1e-8, no momentum and no decay. */
    public RmsProp(Parameters parameters, Workers workers) {
        this(parameters, workers, 0.99f, 1e-8f, 0f, 0f);
    }

    /**
     * With constants of one's own.
     *
     * @param smoothing share of the mean square that stays, in [0, 1)
     * @param epsilon keeps the quotient finite, above 0
     * @param momentum share of the velocity that stays, in [0, 1)
     * @param decay share of a parameter that is added to its gradient, at least 0
     */
    public RmsProp(
            Parameters parameters, Workers workers, float smoothing, float epsilon, float momentum, float decay) {
        this.parameters = parameters;
        this.workers = workers;
        this.smoothing = smoothing;
        this.epsilon = epsilon;
        this.momentum = momentum;
        this.decay = decay;
        this.means = new OptimizerMemory(parameters, "square", "velocity");
    }

    @Override
    public void step(float learningRate) {
        List<ParameterPiece> pieces = ParameterPiece.withGradient(parameters, PIECE);
        pieces.forEach(piece -> means.begin(piece.tensor()));
        workers.run(pieces.size(), index -> move(pieces.get(index), learningRate));
    }

    private void move(ParameterPiece piece, float learningRate) {
        MemorySegment values = piece.tensor().data();
        MemorySegment gradient = piece.tensor().gradient();
        MemorySegment square = means.of(piece.tensor())[0];
        MemorySegment velocity = means.of(piece.tensor())[1];
        // Tensors are padded to whole registers and pieces begin at one, so the last store stays inside.
        for (int i = piece.from(); i < piece.from() + piece.length(); i += LANES) {
            FloatVector p = load(values, i);
            FloatVector g = p.fma(broadcast(decay), load(gradient, i));
            FloatVector s = load(square, i).mul(smoothing).add(g.mul(g).mul(1 - smoothing));
            FloatVector v =
                    load(velocity, i).fma(broadcast(momentum), g.div(s.sqrt().add(epsilon)));
            store(s, square, i);
            store(v, velocity, i);
            store(p.sub(v.mul(learningRate)), values, i);
        }
    }

    @Override
    public Map<String, ParameterValues> state() {
        return means.export();
    }

    @Override
    public void resume(Map<String, ParameterValues> state) {
        means.load(state);
    }

    @Override
    public void close() {
        means.close();
    }
}
