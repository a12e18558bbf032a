package org.headlight.evaluation.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One number that says how good a network is, beside the same of what is easily had. Immutable.
 *
 * @param name as files have it, such as {@code macroF1}
 * @param unit what it is counted in, in words; empty where it is a share or has none
 * @param better which way it is good
 * @param value the number
 * @param most the largest value there can be; empty where there is no bound
 * @param interval where the true value is likely to lie; empty where that was not asked
 * @param baselines the same number of each baseline, by its name; empty where a baseline has none
 */
public record Metric(
        String name,
        String unit,
        Better better,
        double value,
        OptionalDouble most,
        Optional<Interval> interval,
        Map<String, OptionalDouble> baselines) {
    public Metric {
        baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
    }

    /** A share, of which more is better. */
    public static Metric ofShare(
            String name, double value, Optional<Interval> interval, Map<String, OptionalDouble> baselines) {
        return new Metric(name, "", Better.HIGHER, value, OptionalDouble.of(1), interval, baselines);
    }

    /** A loss or an error, of which less is better and which has no bound. */
    public static Metric ofLoss(
            String name,
            String unit,
            double value,
            Optional<Interval> interval,
            Map<String, OptionalDouble> baselines) {
        return new Metric(name, unit, Better.LOWER, value, OptionalDouble.empty(), interval, baselines);
    }

    /** The name of the best of the baselines; empty if none has the number. */
    public Optional<String> bestBaseline() {
        Optional<String> best = Optional.empty();
        for (Map.Entry<String, OptionalDouble> other : baselines.entrySet()) {
            boolean first = best.isEmpty();
            if (other.getValue().isPresent()
                    && (first
                            || better.prefers(
                                    other.getValue().getAsDouble(),
                                    baselines.get(best.get()).getAsDouble()))) {
                best = Optional.of(other.getKey());
            }
        }
        return best;
    }
}
