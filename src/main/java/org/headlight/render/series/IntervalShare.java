package org.headlight.render.series;

import org.headlight.snapshot.Matrix;

/**
 * How much of a head's weight lies on some steps of the past. Immutable: the array is handed over.
 *
 * @param ofRows [rows], the share of each forecast step's weight, in [0, 1]; NaN where the step has no weight at all
 * @param ofWeight the mean of these, in [0, 1]; NaN where no step has weight
 * @param ofTime the share of the history, in (0, 1]: what attention spread evenly would give
 * @param most the forecast step that uses the steps most, from 0; the first of equals
 */
public record IntervalShare(double[] ofRows, double ofWeight, double ofTime, int most) {

    /**
     * Measures a head.
     *
     * @param weights [rows, history]; NaN counts as no weight
     * @param interval steps of the history
     */
    public static IntervalShare of(Matrix weights, Interval interval) {
        double[] shares = new double[weights.rows()];
        double sum = 0;
        int counted = 0;
        int most = 0;
        for (int row = 0; row < shares.length; row++) {
            shares[row] = share(weights, row, interval);
            if (!Double.isNaN(shares[row])) {
                sum += shares[row];
                counted++;
                most = shares[row] > shares[most] || Double.isNaN(shares[most]) ? row : most;
            }
        }
        return new IntervalShare(shares, sum / counted, (double) interval.length() / weights.columns(), most);
    }

    private static double share(Matrix weights, int row, Interval interval) {
        double inside = 0;
        double all = 0;
        for (int past = 0; past < weights.columns(); past++) {
            float weight = weights.at(row, past);
            if (!Float.isNaN(weight)) {
                all += weight;
                inside += interval.contains(past) ? weight : 0;
            }
        }
        return all == 0 ? Double.NaN : inside / all;
    }
}
