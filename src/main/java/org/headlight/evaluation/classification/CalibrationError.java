package org.headlight.evaluation.classification;

/**
 * How far a classifier's confidence is from its accuracy.
 *
 * <p>Expected calibration error, Guo et al. 2017, equation 3: answers are put into bins of equal width by their confidence;
 * the distance between mean confidence and accuracy in each is averaged, weighed by the answers in it.
 */
public final class CalibrationError {
    private CalibrationError() {}

    /**
     * Judges answers.
     *
     * @param probabilities [examples][classes], each row adding up to 1; the most probable class is the answer
     * @param truth [examples], index of the true class, from 0
     * @param bins how many bins, at least 1; papers use 10 or 15
     * @return in [0, 1]; 0 if confidence is always what it should be
     * @throws IllegalArgumentException if there are no examples or not one row for each; says how many
     */
    public static double of(float[][] probabilities, int[] truth, int bins) {
        if (truth.length == 0 || truth.length != probabilities.length) {
            throw new IllegalArgumentException("probabilities: expected a row for each of at least 1 examples, "
                    + "but got %d for %d".formatted(probabilities.length, truth.length));
        }
        double[] confidence = new double[bins];
        double[] right = new double[bins];
        for (int i = 0; i < truth.length; i++) {
            int answer = mostProbable(probabilities[i]);
            double sure = probabilities[i][answer];
            // bins are open below and closed above, as in the paper
            int bin = Math.clamp((int) Math.ceil(sure * bins) - 1, 0, bins - 1);
            confidence[bin] += sure;
            right[bin] += answer == truth[i] ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < bins; bin++) {
            error += Math.abs(right[bin] - confidence[bin]);
        }
        return error / truth.length;
    }

    private static int mostProbable(float[] row) {
        int best = 0;
        for (int i = 1; i < row.length; i++) {
            best = row[i] > row[best] ? i : best;
        }
        return best;
    }
}
