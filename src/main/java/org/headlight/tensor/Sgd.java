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
 * Stochastic gradient descent with momentum (Sutskever et al. 2013, section 2, as PyTorch writes it),
 *
 * <pre>{@code
 * g = gradient + decay p          v = momentum v + g
 * p = p - rate v                  or, with Nesterov's look ahead, p = p - rate (g + momentum v)
 * }</pre>
 *
 * <p>Confined to the engine thread.
 */
public final class Sgd implements Optimizer {

    private static final int PIECE = 1 << 14;

    private final Parameters parameters;
    private final Workers workers;
    private final float momentum;
    private final boolean isNesterov;
    private final float decay;
    private final OptimizerMemory velocities;

    /**
     * Descent with constants of one's own.
     *
     * @param momentum share of the velocity that stays, in [0, 1); 0 for plain descent
     * @param isNesterov whether to look ahead by the momentum
     * @param decay share of a parameter that is added to its gradient, at least 0
     */
    public Sgd(Parameters parameters, Workers workers, float momentum, boolean isNesterov, float decay) {
        this.parameters = parameters;
        this.workers = workers;
        this.momentum = momentum;
        this.isNesterov = isNesterov;
        this.decay = decay;
        this.velocities = new OptimizerMemory(parameters, "velocity");
    }

    @Override
    public void step(float learningRate) {
        List<ParameterPiece> pieces = ParameterPiece.withGradient(parameters, PIECE);
        pieces.forEach(piece -> velocities.begin(piece.tensor()));
        workers.run(pieces.size(), index -> move(pieces.get(index), learningRate));
    }

    private void move(ParameterPiece piece, float learningRate) {
        MemorySegment values = piece.tensor().data();
        MemorySegment gradient = piece.tensor().gradient();
        MemorySegment velocity = velocities.of(piece.tensor())[0];
        FloatVector decays = broadcast(decay);
        FloatVector momenta = broadcast(momentum);
        // Tensors are padded to whole registers and pieces begin at one, so the last store stays inside.
        for (int i = piece.from(); i < piece.from() + piece.length(); i += LANES) {
            FloatVector p = load(values, i);
            FloatVector g = p.fma(decays, load(gradient, i));
            FloatVector v = load(velocity, i).fma(momenta, g);
            FloatVector way = isNesterov ? v.fma(momenta, g) : v;
            store(v, velocity, i);
            store(p.sub(way.mul(learningRate)), values, i);
        }
    }

    @Override
    public Map<String, ParameterValues> state() {
        return velocities.export();
    }

    @Override
    public void resume(Map<String, ParameterValues> state) {
        velocities.load(state);
    }

    @Override
    public void close() {
        velocities.close();
    }
}
