package org.headlight.evaluation.classification;

import java.util.Optional;

/**
 * How well a classifier's probabilities fit the truth. Immutable.
 *
 * @param crossEntropy mean of {@code -ln p(true class)}, in nats; a probability of 0 counts as the smallest number above it
 * @param calibration how far its confidence is from its accuracy; empty where its confidence never varies
 */
public record Certainty(double crossEntropy, Optional<Calibration> calibration) {
    private static final int BINS = 10;

    /**
     * Judges answers.
     *
     * @param probabilities [examples][classes], each row adding up to 1
     * @param truth [examples], index of the true class, from 0
     */
    public static Certainty of(float[][] probabilities, int[] truth) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += nats(probabilities[i][truth[i]]);
        }
        return new Certainty(sum / truth.length, Optional.of(Calibration.of(probabilities, truth, BINS)));
    }

    /** What a probability of the truth costs, in nats. */
    public static double nats(float probability) {
        return -Math.log(Math.max(probability, Float.MIN_VALUE));
    }
}
