package org.headlight.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.headlight.snapshot.EpochScore;

/**
 * How a training went. Immutable.
 *
 * @param epochs epochs completed
 * @param steps updates made
 * @param seconds time it took, pauses left out
 * @param best the epoch whose weights are kept; empty if it ended before the first was judged
 * @param test how it does on the test part, the headline of its report; empty if it was not judged
 */
public record RunMetrics(int epochs, int steps, double seconds, Optional<EpochScore> best, Map<String, Double> test) {
    public RunMetrics {
        test = Collections.unmodifiableMap(new LinkedHashMap<>(test));
    }

    /** Updates a second. */
    public double stepsPerSecond() {
        return seconds > 0 ? steps / seconds : 0;
    }
}
