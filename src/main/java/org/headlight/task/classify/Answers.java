package org.headlight.task.classify;

import java.util.stream.IntStream;

/**
 * What a classifier answered. Immutable; its arrays are not to be changed.
 *
 * @param loss mean loss, nats per example; by the classes' weights where they have some
 * @param truth [examples], index of the true class, from 0
 * @param probabilities [examples][classes], each row adding up to 1
 */
record Answers(double loss, int[] truth, float[][] probabilities) {

    /** Index of the class answered, from 0, the first of equals: [examples]. */
    int[] predicted() {
        return IntStream.range(0, probabilities.length)
                .map(example -> best(probabilities[example]))
                .toArray();
    }

    /** Share answered right, in [0, 1]. */
    double accuracy() {
        return IntStream.range(0, truth.length)
                        .filter(example -> best(probabilities[example]) == truth[example])
                        .count()
                / (double) truth.length;
    }

    private static int best(float[] row) {
        int best = 0;
        for (int label = 1; label < row.length; label++) {
            best = row[label] > row[best] ? label : best;
        }
        return best;
    }
}
