package org.headlight.evaluation.classification;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a classifier's confidence is from its accuracy. Immutable.
 *
 * <p>Expected calibration error, Guo et al. 2017, equation 3: answers are put into bins of equal width by their confidence;
 * the distance between mean confidence and accuracy in each is averaged, weighed by the answers in it.
 *
 * @param bins from the least confident answers to the most
 */
public record Calibration(List<Bin> bins) {
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * The answers given with about the same confidence. Immutable.
     *
     * @param from confidence above which they begin, in [0, 1)
     * @param to confidence up to which they go
     * @param answers how many there are
     * @param confidence their mean confidence; NaN if there are none
     * @param accuracy share of them that is right; NaN if there are none
     */
    public record Bin(double from, double to, int answers, double confidence, double accuracy) {}

    /**
     * Judges answers.
     *
     * @param probabilities [examples][classes], each row adding up to 1; the most probable class is the answer
     * @param truth [examples], index of the true class, from 0
     * @param count how many bins, at least 1; papers use 10 or 15
     * @throws IllegalArgumentException if there are no examples or not one row for each; says how many
     */
    public static Calibration of(float[][] probabilities, int[] truth, int count) {
        if (truth.length == 0 || truth.length != probabilities.length) {
            throw new IllegalArgumentException("probabilities: expected a row for each of at least 1 examples, "
                    + "but got %d for %d".formatted(probabilities.length, truth.length));
        }
        double[] confidence = new double[count];
        int[] right = new int[count];
        int[] answers = new int[count];
        for (int i = 0; i < truth.length; i++) {
            int answer = mostProbable(probabilities[i]);
            double sure = probabilities[i][answer];
            // bins are open below and closed above, as in the paper
            int bin = Math.clamp((int) Math.ceil(sure * count) - 1, 0, count - 1);
            confidence[bin] += sure;
            right[bin] += answer == truth[i] ? 1 : 0;
            answers[bin]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < count; bin++) {
            double all = answers[bin] == 0 ? Double.NaN : answers[bin];
            bins.add(new Bin(
                    (double) bin / count, (bin + 1.0) / count, answers[bin], confidence[bin] / all, right[bin] / all));
        }
        return new Calibration(bins);
    }

    /** In [0, 1]; 0 if confidence is always what it should be. */
    public double error() {
        double sum = 0;
        int answers = 0;
        for (Bin bin : bins) {
            sum += bin.answers() == 0 ? 0 : bin.answers() * Math.abs(bin.accuracy() - bin.confidence());
            answers += bin.answers();
        }
        return sum / answers;
    }

    private static int mostProbable(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            best = row[i] > row[best] ? i : best;
        }
        return best;
    }
}
