package org.headlight.evaluation.forecast;

/**
 * How far the forecast of one window was from what came, in deviations of the training part. Immutable.
 *
 * @param firstRow row of the series at which its horizon begins, from 0
 * @param squares sum of the squared errors
 * @param absolutes sum of the absolute errors
 * @param cells how many cells were judged, at least 1
 */
public record WindowError(int firstRow, double squares, double absolutes, int cells) {

    /** Mean squared error. */
    public double mse() {
        return squares / cells;
    }

    /** Mean absolute error. */
    public double mae() {
        return absolutes / cells;
    }
}
