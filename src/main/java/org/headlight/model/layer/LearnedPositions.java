package org.headlight.model.layer;

import static org.headlight.tensor.operation.Add.add;
import static org.headlight.tensor.operation.Embedding.embedding;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/** A learned vector for each position; those beyond the last share it. Confined to the engine thread. */
public final class LearnedPositions implements Positions {
    private static final int NO_PADDING = -1;

    private final Tensor weight; // [positions, size]

    /**
     * @param name what its parameter is called: {@code name.weight} [positions, size]
     * @param positions how many have a vector of their own
     */
    public LearnedPositions(
            Parameters parameters, String name, int positions, int size, Initializer initializer, RandomGenerator rng) {
        this.weight = parameters.create(name + ".weight", new int[] {positions, size}, initializer, rng);
    }

    @Override
    public Tensor apply(Tensor input) {
        int steps = input.length(1);
        int[] places = IntStream.range(0, steps)
                .map(step -> Math.min(step, weight.length(0) - 1))
                .toArray();
        return add(input, embedding(input.tape(), weight, places, steps, NO_PADDING)); // [1, steps, size] to every text
    }
}
