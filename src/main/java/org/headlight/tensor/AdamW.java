package org.headlight.tensor;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import org.headlight.snapshot.ParameterValues;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019, algorithm 2, as PyTorch writes it): before each step of {@link
 * Adam} every parameter with a gradient shrinks, {@code p = p (1 - rate decay)}. Confined to the engine thread.
 */
public final class AdamW implements Optimizer {

    private static final int PIECE = 1 << 15;

    private final Parameters parameters;
    private final Workers workers;
    private final float decay;
    private final Adam adam;

    /**
     * With Adam's own constants.
     *
     * @param decay share of a parameter that goes at a learning rate of 1, at least 0; 0.01 in PyTorch
     */
    public AdamW(Parameters parameters, Workers workers, float decay) {
        this(parameters, workers, decay, new Adam(parameters, workers));
    }

    /**
     * With constants of one's own.
     *
     * @param decay share of a parameter that goes at a learning rate of 1, at least 0
     * @param beta1 share of the mean that stays, in [0, 1)
     * @param beta2 share of the mean square that stays, in [0, 1)
     * @param epsilon keeps the quotient finite, above 0
     */
    public AdamW(Parameters parameters, Workers workers, float decay, float beta1, float beta2, float epsilon) {
        this(parameters, workers, decay, new Adam(parameters, workers, beta1, beta2, epsilon));
    }

    private AdamW(Parameters parameters, Workers workers, float decay, Adam adam) {
        this.parameters = parameters;
        this.workers = workers;
        this.decay = decay;
        this.adam = adam;
    }

    @Override
    public void step(float learningRate) {
        List<ParameterPiece> pieces = ParameterPiece.withGradient(parameters, PIECE);
        workers.run(pieces.size(), index -> shrink(pieces.get(index), 1 - learningRate * decay));
        adam.step(learningRate);
    }

    private static void shrink(ParameterPiece piece, float factor) {
        MemorySegment values = piece.tensor().data();
        for (int i = piece.from(); i < piece.from() + piece.length(); i += LANES) {
            store(load(values, i).mul(factor), values, i);
        }
    }

    @Override
    public Map<String, ParameterValues> state() {
        return adam.state();
    }

    @Override
    public void resume(Map<String, ParameterValues> state) {
        adam.resume(state);
    }

    @Override
    public void close() {
        adam.close();
    }
}
