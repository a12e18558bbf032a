package org.headlight.render.series;

import org.headlight.snapshot.Matrix;

/**
 * How a head's weight depends on how far back it looks. Immutable: the arrays are handed over.
 *
 * @param means [lags], for the lags from 1 on: the mean weight over the forecast steps that can look so far back and may;
 *     NaN where none may
 * @param seen [lags], over how many forecast steps the mean goes
 * @param totals [lags], the share of all weight that lies at the lag; together 1
 */
public record LagProfile(double[] means, int[] seen, double[] totals) {

    /**
     * Measures a head.
     *
     * @param weights [rows, history]; row h is the forecast h + 1 steps after the history, so that column t is
     *     {@code history + h - t} steps before it; NaN is left out
     */
    public static LagProfile of(Matrix weights) {
        int history = weights.columns();
        int lags = history + weights.rows() - 1;
        double[] sums = new double[lags];
        int[] seen = new int[lags];
        double all = 0;
        for (int row = 0; row < weights.rows(); row++) {
            for (int past = 0; past < history; past++) {
                float weight = weights.at(row, past);
                if (!Float.isNaN(weight)) {
                    sums[history + row - past - 1] += weight;
                    seen[history + row - past - 1]++;
                    all += weight;
                }
            }
        }
        double[] means = new double[lags];
        double[] totals = new double[lags];
        for (int i = 0; i < lags; i++) {
            means[i] = seen[i] == 0 ? Double.NaN : sums[i] / seen[i];
            totals[i] = all == 0 ? 0 : sums[i] / all;
        }
        return new LagProfile(means, seen, totals);
    }

    /** The longest lag. */
    public int longest() {
        return means.length;
    }

    /** The mean weight at a lag from 1. */
    public double mean(int lag) {
        return means[lag - 1];
    }

    /** The share of all weight that lies at most a reach from a lag from 1, in [0, 1]. */
    public double within(int lag, int reach) {
        double share = 0;
        for (int near = Math.max(1, lag - reach); near <= Math.min(longest(), lag + reach); near++) {
            share += totals[near - 1];
        }
        return share;
    }

    /** The lag with the largest mean weight, from 1; the first of equals, 1 where there is none. */
    public int peak() {
        int peak = 1;
        for (int lag = 2; lag <= longest(); lag++) {
            boolean first = Double.isNaN(mean(peak)) && !Double.isNaN(mean(lag));
            peak = first || mean(lag) > mean(peak) ? lag : peak;
        }
        return peak;
    }

    /** The largest mean weight; 0 where there is none. */
    public double largest() {
        return Double.isNaN(mean(peak())) ? 0 : mean(peak());
    }
}
