package org.headlight.model.attention;

import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.headlight.tensor.operation.Softmax.softmax;
import static org.headlight.tensor.operation.WeightedSum.weightedSum;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * Pools a sequence into one vector by a score that each step earns alone, without a hidden layer.
 *
 * <p>{@code score_t = w . h_t}, {@code weights = softmax(scores)}, {@code context = sum_t weights_t h_t}: Raffel and Ellis 2015,
 * section 1.1, with a linear score. A bias that is the same for every step would change no weight, so there is none. Confined to
 * the engine thread.
 */
public final class FeedForwardPooling implements Pooling {
    private final Tensor weight; // [1, stateSize]

    /** @param name what its parameter is called: {@code name.weight} [1, stateSize] */
    public FeedForwardPooling(Parameters parameters, String name, int stateSize, RandomGenerator rng) {
        this.weight = parameters.create(name + ".weight", new int[] {1, stateSize}, Initializer.glorotUniform(), rng);
    }

    @Override
    public Attended attend(Tensor states, int[] lengths) {
        Mask mask = Mask.lengths(lengths);
        Tensor scores = reshape(linear(states, weight), states.length(0), states.length(1)); // [batch, steps]
        Tensor weights = softmax(scores, mask); // [batch, steps]
        return new Attended(weightedSum(weights, states), () -> weights, () -> scores, mask);
    }
}
