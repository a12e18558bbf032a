package org.headlight.run;

import java.util.Optional;
import java.util.OptionalDouble;
import org.headlight.snapshot.EpochScore;

/**
 * How a training went. Immutable.
 *
 * @param epochs epochs completed
 * @param steps updates made
 * @param seconds time it took, pauses left out
 * @param best the epoch whose weights are kept; empty if it ended before the first was judged
 * @param testAccuracy share of the test part classified right, in [0, 1]; empty if it was not judged
 * @param testMacroF1 mean F1 of the classes on the test part, in [0, 1]; empty if it was not judged
 */
public record RunMetrics(
        int epochs,
        int steps,
        double seconds,
        Optional<EpochScore> best,
        OptionalDouble testAccuracy,
        OptionalDouble testMacroF1) {

    /** Updates a second. */
    public double stepsPerSecond() {
        return seconds > 0 ? steps / seconds : 0;
    }
}
