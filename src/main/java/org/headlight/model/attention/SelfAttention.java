package org.headlight.model.attention;

import java.util.random.RandomGenerator;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.Dense;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * A sequence that looks at itself: each step is projected to a query, a key and a value, and every query reads the values of all
 * keys. Vaswani et al. 2017, section 3.2.1, with one head and nothing after it. Confined to the engine thread.
 */
public final class SelfAttention {
    private final Dense query;
    private final Dense key;
    private final Dense value;
    private final Activation activation;
    private final Attention attention;

    /**
     * @param name what its parameters are called: {@code name.query}, {@code name.key} and {@code name.value}, each with a {@code
     *     weight} [size, size] and a {@code bias} [size]
     * @param activation what follows each projection
     * @param attention how queries look at keys
     */
    public SelfAttention(
            Parameters parameters,
            String name,
            int size,
            Activation activation,
            Attention attention,
            RandomGenerator rng) {
        this.query = new Dense(parameters, name + ".query", size, size, rng);
        this.key = new Dense(parameters, name + ".key", size, size, rng);
        this.value = new Dense(parameters, name + ".value", size, size, rng);
        this.activation = activation;
        this.attention = attention;
    }

    /**
     * Lets every step look at every other.
     *
     * @param steps [batch, steps, size]
     * @param mask which steps a step may attend to; true means may
     * @param gate what is let through of what was read
     * @return context [batch, steps, size]; weights and scores [batch, 1, steps, steps]
     */
    public Attended attend(Tensor steps, Mask mask, HeadGate gate) {
        Tensor queries = activation.apply(query.apply(steps)); // [batch, steps, size]
        Tensor keys = activation.apply(key.apply(steps)); // [batch, steps, size]
        Tensor values = activation.apply(value.apply(steps)); // [batch, steps, size]
        return gate.apply(attention.attend(queries, keys, values, mask), values);
    }
}
