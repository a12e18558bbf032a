package org.headlight.model.attention;

import java.util.random.RandomGenerator;
import org.headlight.model.layer.Dense;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * Multi-head attention, of a sequence to itself or to another.
 *
 * <p>{@code W_o concat(head_1 ... head_h)} with {@code head_i = attention(W_q^i Q, W_k^i K, W_v^i V)}: Vaswani et al. 2017, section
 * 3.2.2. The projections of all heads are one matrix, each head owning its rows. Confined to the engine thread.
 */
public final class MultiHeadAttention {
    private final Dense query;
    private final Dense key;
    private final Dense value;
    private final Dense output;
    private final Attention attention;

    /**
     * @param name what its parameters are called: {@code name.query}, {@code name.key}, {@code name.value} and {@code
     *     name.output}, each with a {@code weight} [modelSize, modelSize] and a {@code bias} [modelSize]
     * @param attention how projected queries look at projected keys
     */
    public MultiHeadAttention(
            Parameters parameters, String name, int modelSize, Attention attention, RandomGenerator rng) {
        this.query = new Dense(parameters, name + ".query", modelSize, modelSize, rng);
        this.key = new Dense(parameters, name + ".key", modelSize, modelSize, rng);
        this.value = new Dense(parameters, name + ".value", modelSize, modelSize, rng);
        this.output = new Dense(parameters, name + ".output", modelSize, modelSize, rng);
        this.attention = attention;
    }

    /**
     * Lets one sequence look at another, or at itself.
     *
     * @param asking [batch, queries, modelSize]
     * @param asked [batch, keys, modelSize]; the same tensor for self-attention
     * @param mask which keys a query may attend to; true means may
     * @param gate what is let through of what the heads read
     * @return context [batch, queries, modelSize]; weights and scores [batch, heads, queries, keys]
     */
    public Attended attend(Tensor asking, Tensor asked, Mask mask, HeadGate gate) {
        return attend(asking, asked, asked, mask, gate);
    }

    /**
     * Lets one sequence find by one and read from another.
     *
     * @param asking [batch, queries, modelSize]
     * @param found [batch, keys, modelSize], what the keys are made of
     * @param read [batch, keys, modelSize], what the values are made of
     * @param mask which keys a query may attend to; true means may
     * @param gate what is let through of what the heads read
     * @return context [batch, queries, modelSize]; weights and scores [batch, heads, queries, keys]
     */
    public Attended attend(Tensor asking, Tensor found, Tensor read, Mask mask, HeadGate gate) {
        Tensor values = value.apply(read); // [batch, keys, modelSize]
        Attended heads = gate.apply(attention.attend(query.apply(asking), key.apply(found), values, mask), values);
        return new Attended(output.apply(heads.context()), heads::weights, heads::scores, mask);
    }
}
