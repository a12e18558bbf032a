package org.headlight.model.forecaster;

import org.headlight.model.layer.Dense;
import org.headlight.model.layer.LearnedPositions;
import org.headlight.model.network.Construction;
import org.headlight.model.network.SeriesSizes;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Tensor;

/** Makes a vector of every row of a history: what was seen in it, and which row it is. Confined to the engine thread. */
final class HistoryEmbedding {
    private final Dense values;
    private final LearnedPositions positions;

    /** Its parameters' names begin with {@code history.values} and {@code history.positions}. */
    HistoryEmbedding(Construction construction, int size) {
        SeriesSizes sizes = construction.seriesSizes();
        values = new Dense(
                construction.parameters(),
                "history.values",
                NormalisedWindows.SEEN_OF_INPUT * sizes.inputs(),
                size,
                construction.initialisation());
        construction.describe("history.values", "Dense", "[batch, history, %d]", size);
        positions = new LearnedPositions(
                construction.parameters(),
                "history.positions",
                sizes.history(),
                size,
                Initializer.normal(1f),
                construction.initialisation());
        construction.describe("history.positions", "Learned positions", "[batch, history, %d]", size);
    }

    /**
     * A vector a row.
     *
     * @param history [batch, history, 3 * inputs]
     * @return [batch, history, size]
     */
    Tensor apply(Tensor history) {
        return positions.apply(values.apply(history));
    }
}
