package org.headlight.model.attention;

import static org.headlight.tensor.operation.AdditiveScore.additiveScore;
import static org.headlight.tensor.operation.Linear.linear;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.headlight.model.layer.Dense;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * Attention by a one-hidden-layer network that judges how well a key answers a query.
 *
 * <p>{@code score(q, k) = v . tanh(W q + U k + b)}: Bahdanau et al. 2015, appendix A.1.2. Luong's concat, {@code v . tanh(W [q;
 * k])}, is the same with W and U as the halves of one matrix: Luong et al. 2015, section 3.1. Confined to the engine thread.
 */
public final class AdditiveAttention implements Attention {
    private final Tensor query; // [attentionSize, querySize]
    private final Dense key;
    private final Tensor vector; // [1, attentionSize]

    /**
     * @param name what its parameters are called: {@code name.query.weight} [attentionSize, querySize], {@code name.key.weight}
     *     [attentionSize, keySize], {@code name.key.bias} [attentionSize] and {@code name.vector} [1, attentionSize]
     */
    public AdditiveAttention(
            Parameters parameters, String name, int querySize, int keySize, int attentionSize, RandomGenerator rng) {
        this.query = parameters.create(
                name + ".query.weight", new int[] {attentionSize, querySize}, Initializer.glorotUniform(), rng);
        this.key = new Dense(parameters, name + ".key", keySize, attentionSize, rng);
        this.vector =
                parameters.create(name + ".vector", new int[] {1, attentionSize}, Initializer.glorotUniform(), rng);
    }

    @Override
    public Attended attend(Tensor queries, Tensor keys, Tensor values, Mask mask) {
        return over(keys, values, mask).apply(queries);
    }

    @Override
    public Function<Tensor, Attended> over(Tensor keys, Tensor values, Mask mask) {
        Tensor projected = key.apply(keys); // [batch, keys, attentionSize]
        return queries -> Attended.of(additiveScore(linear(queries, query), projected, vector), values, mask);
    }
}
