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
 * @param baselines how what is easily had does there, by its name; empty where nothing simpler is known
 */
public record RunMetrics(
        int epochs,
        int steps,
        double seconds,
        Optional<EpochScore> best,
        Map<String, Double> test,
        Map<String, Map<String, Double>> baselines) {
    public RunMetrics {
        test = Collections.unmodifiableMap(new LinkedHashMap<>(test));
        Map<String, Map<String, Double>> copied = new LinkedHashMap<>();
        baselines.forEach(
                (name, numbers) -> copied.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(numbers))));
        baselines = Collections.unmodifiableMap(copied);
    }

    /** Without anything to compare with. */
    public RunMetrics(int epochs, int steps, double seconds, Optional<EpochScore> best, Map<String, Double> test) {
        this(epochs, steps, seconds, best, test, Map.of());
    }

    /** Updates a second. */
    public double stepsPerSecond() {
        return seconds > 0 ? steps / seconds : 0;
    }
}
