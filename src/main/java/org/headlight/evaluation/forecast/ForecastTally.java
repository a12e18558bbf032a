package org.headlight.evaluation.forecast;

import java.util.OptionalDouble;

/** Adds up errors of forecasts, target by target, without keeping the forecasts. Confined to one thread. */
final class ForecastTally {
    private final double[] truthSums;
    private final double[] truthSquares;
    private final long[] truths;
    private double squares;
    private double absolutes;
    private double shares;
    private boolean hasZero;

    ForecastTally(int targets) {
        this.truthSums = new double[targets];
        this.truthSquares = new double[targets];
        this.truths = new long[targets];
    }

    void add(int target, double forecast, double truth) {
        double error = forecast - truth;
        squares += error * error;
        absolutes += Math.abs(error);
        hasZero |= truth == 0;
        shares += truth == 0 ? 0 : Math.abs(error / truth);
        truthSums[target] += truth;
        truthSquares[target] += truth * truth;
        truths[target]++;
    }

    /** @throws IllegalArgumentException if nothing was added */
    ForecastError error() {
        long cells = 0;
        double spread = 0;
        for (int target = 0; target < truths.length; target++) {
            cells += truths[target];
            spread += truths[target] == 0
                    ? 0
                    : truthSquares[target] - truthSums[target] * truthSums[target] / truths[target];
        }
        if (cells == 0) {
            throw new IllegalArgumentException("truth: expected at least 1 known value but got 0");
        }
        double mse = squares / cells;
        return new ForecastError(
                mse,
                absolutes / cells,
                Math.sqrt(mse),
                hasZero ? OptionalDouble.empty() : OptionalDouble.of(shares / cells),
                spread > 0 ? OptionalDouble.of(1 - squares / spread) : OptionalDouble.empty(),
                cells);
    }
}
