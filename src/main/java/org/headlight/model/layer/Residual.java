package org.headlight.model.layer;

import static org.headlight.tensor.operation.Add.add;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * What leads around a block of a transformer: states go through the block, and what it gives is added to them.
 *
 * <p>Normalised after, {@code y = norm(x + block(x))}: Vaswani et al. 2017, section 3.1. Normalised before, {@code y = x +
 * block(norm(x))}: Xiong et al. 2020, which learns steadily without a warm-up. Confined to the engine thread.
 */
public final class Residual {
    private final LayerNorm norm;
    private final Dropout dropout;
    private final boolean normBefore;

    /**
     * @param name what its parameters are called: {@code name.weight} [size] and {@code name.bias} [size]
     * @param size width of a step
     * @param normBefore whether the block normalises what it reads, and not what it leaves
     * @param dropout is applied to what the block leaves
     */
    public Residual(
            Parameters parameters, String name, int size, boolean normBefore, Dropout dropout, RandomGenerator rng) {
        this.norm = new LayerNorm(parameters, name, size, rng);
        this.dropout = dropout;
        this.normBefore = normBefore;
    }

    /** What the block is to read of the states, [batch, steps, size]. */
    public Tensor enter(Tensor states) {
        return normBefore ? norm.apply(states) : states;
    }

    /**
     * The next states.
     *
     * @param states [batch, steps, size], as they were before the block
     * @param block [batch, steps, size], what it gave
     * @return [batch, steps, size]
     */
    public Tensor leave(Tensor states, Tensor block) {
        Tensor sum = add(states, dropout.apply(block));
        return normBefore ? sum : norm.apply(sum);
    }
}
