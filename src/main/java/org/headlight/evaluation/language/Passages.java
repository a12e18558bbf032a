package org.headlight.evaluation.language;

import java.util.List;
import org.headlight.evaluation.metric.Bootstrap;
import org.headlight.evaluation.metric.Interval;

/**
 * Where a text was hard to foretell. Immutable.
 *
 * @param first its first passages, token by token; at most 2,000
 * @param natsByPlace mean nats of the tokens at each place of a passage, from the one with a single token before it on
 * @param sums nats of every passage
 * @param counts tokens of every passage
 */
public record Passages(List<JudgedPassage> first, List<Double> natsByPlace, List<Double> sums, List<Double> counts) {
    /** Nothing was looked at closely. */
    public static final Passages NONE = new Passages(List.of(), List.of(), List.of(), List.of());

    public Passages {
        first = List.copyOf(first);
        natsByPlace = List.copyOf(natsByPlace);
        sums = List.copyOf(sums);
        counts = List.copyOf(counts);
    }

    /** Where the mean nats are likely to lie. */
    Interval interval() {
        return Bootstrap.ofMean(
                sums.stream().mapToDouble(Double::doubleValue).toArray(),
                counts.stream().mapToDouble(Double::doubleValue).toArray(),
                1);
    }
}
