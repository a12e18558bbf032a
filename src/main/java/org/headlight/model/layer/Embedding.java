package org.headlight.model.layer;

import static org.headlight.tensor.operation.Embedding.embedding;
import static org.headlight.tensor.operation.Linear.linear;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** A learned vector for each token of a vocabulary. Confined to the engine thread. */
public final class Embedding {
    private final Tensor weight; // [vocabulary, size]
    private final int padding;

    /**
     * @param name what its parameter is called: {@code name.weight} [vocabulary, size]
     * @param padding id of the token that fills up short texts; its vector is never trained
     */
    public Embedding(
            Parameters parameters,
            String name,
            int vocabulary,
            int size,
            int padding,
            Initializer initializer,
            RandomGenerator rng) {
        this.weight = parameters.create(name + ".weight", new int[] {vocabulary, size}, initializer, rng);
        this.padding = padding;
    }

    /**
     * The vectors of a batch of texts.
     *
     * @param ids [batch, steps], text after text
     * @param steps places in a text
     * @return [batch, steps, size]
     */
    public Tensor apply(Tape tape, int[] ids, int steps) {
        return embedding(tape, weight, ids, steps, padding);
    }

    /**
     * How well states agree with the vector of each token, their dot products: what ties an output layer to its input, Press and
     * Wolf 2017.
     *
     * @param states [..., size]
     * @return [..., vocabulary]
     */
    public Tensor scores(Tensor states) {
        return linear(states, weight);
    }
}
