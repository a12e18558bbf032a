package org.headlight.model.attention;

import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.headlight.tensor.operation.Softmax.softmax;
import static org.headlight.tensor.operation.Tanh.tanh;
import static org.headlight.tensor.operation.WeightedSum.weightedSum;

import java.util.random.RandomGenerator;
import org.headlight.model.layer.Dense;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * Pools a sequence into one vector by asking every step the same learned question.
 *
 * <p>{@code score_t = u . tanh(W h_t + b)}, {@code weights = softmax(scores)}, {@code context = sum_t weights_t h_t}: Yang et al.
 * 2016, section 2.2, equations 5 to 7. Confined to the engine thread.
 */
public final class AdditivePooling implements Pooling {
    private final Dense hidden;
    private final Tensor query; // [1, attentionSize]

    /**
     * @param name what its parameters are called: {@code name.hidden.weight} [attentionSize, stateSize],
     *     {@code name.hidden.bias} [attentionSize] and {@code name.query} [1, attentionSize]
     */
    public AdditivePooling(Parameters parameters, String name, int stateSize, int attentionSize, RandomGenerator rng) {
        this.hidden = new Dense(parameters, name + ".hidden", stateSize, attentionSize, rng);
        this.query = parameters.create(name + ".query", new int[] {1, attentionSize}, Initializer.glorotUniform(), rng);
    }

    @Override
    public Attended attend(Tensor states, int[] lengths) {
        Mask mask = Mask.lengths(lengths);
        Tensor scored = linear(tanh(hidden.apply(states)), query); // [batch, steps, 1]
        Tensor scores = reshape(scored, states.length(0), states.length(1)); // [batch, steps]
        Tensor weights = softmax(scores, mask); // [batch, steps]
        return new Attended(weightedSum(weights, states), () -> weights, () -> scores, mask);
    }
}
