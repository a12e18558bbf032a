package org.headlight.model.forecaster;

import static org.headlight.tensor.operation.Add.add;

import org.headlight.model.layer.Dense;
import org.headlight.model.network.Construction;
import org.headlight.model.network.SeriesSizes;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/** Makes a vector of every row of a history: what was seen in it, and which row it is. Confined to the engine thread. */
final class HistoryEmbedding {
    private final Dense values;
    private final LearnedPlaces places;

    /** Its parameters' names begin with {@code history.values} and {@code history.places}. */
    HistoryEmbedding(Construction construction, int size) {
        SeriesSizes sizes = construction.seriesSizes();
        values = new Dense(
                construction.parameters(),
                "history.values",
                NormalisedWindows.SEEN_OF_INPUT * sizes.inputs(),
                size,
                construction.initialisation());
        construction.describe("history.values", "Dense", "[batch, history, %d]", size);
        places = new LearnedPlaces(construction, "history.places", 0, sizes.history(), size);
        construction.describe("history.places", "Learned places", "[batch, history, %d]", size);
    }

    /**
     * A vector a row.
     *
     * @param history [batch, history, 3 * inputs]
     * @return [batch, history, size]
     */
    Tensor apply(Tensor history) {
        return add(values(history), places(history.tape(), history.length(0)));
    }

    /** What was seen in each row, whichever row it is: [batch, history, size] of [batch, history, 3 * inputs]. */
    Tensor values(Tensor history) {
        return values.apply(history);
    }

    /** Which row each one is, whatever was seen in it: [batch, history, size]. */
    Tensor places(Tape tape, int batch) {
        return places.of(tape, batch);
    }
}
