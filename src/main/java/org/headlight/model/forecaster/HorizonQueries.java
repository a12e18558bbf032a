package org.headlight.model.forecaster;

import static org.headlight.tensor.operation.Embedding.embedding;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** A learned question for each row to come, the same for every window. Confined to the engine thread. */
final class HorizonQueries {
    private static final int NO_PADDING = -1;

    private final Tensor weight; // [horizon, size]

    /** @param name what its parameter is called: {@code name.weight} [horizon, size] */
    HorizonQueries(Parameters parameters, String name, int horizon, int size, RandomGenerator rng) {
        this.weight = parameters.create(name + ".weight", new int[] {horizon, size}, Initializer.normal(1f), rng);
    }

    /** The questions of a batch, [batch, horizon, size]. */
    Tensor ask(Tape tape, int batch) {
        int horizon = weight.length(0);
        int[] steps =
                IntStream.range(0, batch * horizon).map(at -> at % horizon).toArray();
        return embedding(tape, weight, steps, horizon, NO_PADDING);
    }
}
