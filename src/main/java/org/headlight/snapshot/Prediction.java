package org.headlight.snapshot;

import java.util.List;

/**
 * What is likely for one example: classes, or what was written, or what comes next. Immutable.
 *
 * @param labels what there is to choose from, at least one; classes in the order of the run's label list
 * @param probabilities [labels], each in [0, 1], together at most 1
 */
public record Prediction(List<String> labels, List<Float> probabilities) implements Answer {
    public Prediction {
        labels = List.copyOf(labels);
        probabilities = List.copyOf(probabilities);
    }

    /** Index of the most probable class, from 0; the first of equals. */
    public int best() {
        int best = 0;
        for (int i = 1; i < probabilities.size(); i++) {
            if (probabilities.get(i) > probabilities.get(best)) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public String label() {
        return labels.get(best());
    }

    /** The probability of the most probable class, in [0, 1]. */
    public float confidence() {
        return probabilities.get(best());
    }
}
