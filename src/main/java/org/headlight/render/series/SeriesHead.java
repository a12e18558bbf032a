package org.headlight.render.series;

import java.util.Arrays;
import org.headlight.snapshot.Matrix;

/**
 * Where one head looked in the history. Immutable.
 *
 * @param name of the head, short: {@code H2}
 * @param weights [horizon, history], a row for each forecast step; [1, history] where all of them look together; a row sums
 *     to 1; NaN where a step may not be looked at
 */
public record SeriesHead(String name, Matrix weights) {

    /** Whether each forecast step looks on its own. */
    public boolean hasSteps() {
        return weights.rows() > 1;
    }

    /**
     * The weights of a forecast step.
     *
     * @param step from 0 at the first forecast; below 0 for the mean over the horizon
     * @return [history]
     */
    public float[] of(int step) {
        return step >= 0 ? weights.row(Math.min(step, weights.rows() - 1)) : mean();
    }

    /**
     * All weights, by time or by lag.
     *
     * @param byLag whether a column is a lag, the longest first and 1 last; NaN where a step cannot look that far or that near
     * @return [rows, history] by time, [rows, history + rows - 1] by lag
     */
    public Matrix shown(boolean byLag) {
        if (!byLag) {
            return weights;
        }
        int lags = weights.columns() + weights.rows() - 1;
        float[] values = new float[Math.multiplyExact(weights.rows(), lags)];
        Arrays.fill(values, Float.NaN);
        for (int row = 0; row < weights.rows(); row++) {
            int start = row * lags + weights.rows() - 1 - row;
            System.arraycopy(weights.values(), row * weights.columns(), values, start, weights.columns());
        }
        return new Matrix(weights.rows(), lags, values);
    }

    private float[] mean() {
        float[] mean = new float[weights.columns()];
        for (int past = 0; past < mean.length; past++) {
            double sum = 0;
            for (int row = 0; row < weights.rows(); row++) {
                sum += weights.at(row, past);
            }
            mean[past] = (float) (sum / weights.rows());
        }
        return mean;
    }
}
