package org.headlight.evaluation;

import java.util.List;
import java.util.Map;
import org.headlight.evaluation.metric.Metric;

/** How good a network is on examples whose answers are known, whatever its task. Immutable. */
public interface Report {

    /** How many examples were judged. */
    int examples();

    /** The few numbers that say it, by name, the most telling first. */
    Map<String, Double> headline();

    /**
     * The {@link #headline} of what is easily had on the same examples, by its name, such as {@code naiveBayes}; empty where
     * nothing simpler is known.
     */
    default Map<String, Map<String, Double>> baselineHeadlines() {
        return Map.of();
    }

    /**
     * Every number beside that of the baselines, with the interval it is likely to lie in, the most telling first. Takes a moment:
     * intervals are found by judging again and again.
     */
    List<Metric> metrics();

    /** Everything, by name and in order, numbers or maps of such; what files and scripts are given. */
    Map<String, Object> details();

    /** Everything for a reader, in lines; the first sums it up and ends without a full stop. */
    String text();
}
