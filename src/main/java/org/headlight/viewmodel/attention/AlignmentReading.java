package org.headlight.viewmodel.attention;

import java.util.Collections;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.snapshot.Alignment;
import org.headlight.snapshot.Matrix;

/**
 * How much of the shown weight lies where it should, for an example that knows where that is. Immutable.
 *
 * @param share of the weight, in [0, 1]
 * @param chance the share that weight spread evenly would have, in (0, 1]
 */
public record AlignmentReading(double share, double chance) {

    /** Reads a map; empty if the example asks for no place, or the map is not of its tokens. */
    static Optional<AlignmentReading> of(ShownMap map) {
        Matrix weights = map.form() == MapForm.OVER_TRAINING ? lastRow(map.weights()) : map.weights();
        return map.probe()
                .alignment()
                .filter(known -> known.keys() <= weights.columns())
                .map(known -> fitted(known, weights.rows()))
                .filter(known -> !Double.isNaN(known.chance()))
                .map(known -> new AlignmentReading(known.share(weights), known.chance()));
    }

    private static Matrix lastRow(Matrix steps) {
        return new Matrix(1, steps.columns(), steps.row(steps.rows() - 1));
    }

    /**
     * One place for a whole text is the place for each of its tokens; of an answer that ended too early only what was written
     * is asked.
     */
    private static Alignment fitted(Alignment known, int rows) {
        if (known.queries() == 1) {
            return new Alignment(
                    rows,
                    known.keys(),
                    Collections.nCopies(rows, known.rightKeys().getFirst()));
        }
        int asked = Math.min(rows, known.queries());
        return new Alignment(
                asked,
                known.keys(),
                IntStream.range(0, asked).mapToObj(known.rightKeys()::get).toList());
    }
}
