package org.headlight.model.forecaster;

import static org.headlight.tensor.operation.Embedding.embedding;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.headlight.model.network.Construction;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.SinusoidalPositions;

/**
 * A learned vector for each row of a window, the same for every window.
 *
 * <p>They begin as waves of many lengths, Vaswani et al. 2017, section 3.5: rows side by side begin alike, so that what is learned of
 * one holds for its neighbours, and maps are smooth where the data has no say. Confined to the engine thread.
 */
final class LearnedPlaces {
    private static final int NO_PADDING = -1;

    private final Tensor weight; // [rows, size]

    /**
     * @param name what its parameter is called: {@code name.weight} [rows, size]
     * @param first which row of the window is the first, from 0; the horizon begins where the history ends
     */
    LearnedPlaces(Construction construction, String name, int first, int rows, int size) {
        Initializer waves = (shape, rng) ->
                Arrays.copyOfRange(SinusoidalPositions.table(first + rows, size), first * size, (first + rows) * size);
        weight = construction
                .parameters()
                .create(name + ".weight", new int[] {rows, size}, waves, construction.initialisation());
    }

    /** The vectors of a batch, [batch, rows, size]. */
    Tensor of(Tape tape, int batch) {
        int rows = weight.length(0);
        int[] places = IntStream.range(0, batch * rows).map(at -> at % rows).toArray();
        return embedding(tape, weight, places, rows, NO_PADDING);
    }
}
