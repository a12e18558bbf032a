package org.headlight.data.series;

import java.util.List;
import org.headlight.data.PartSizes;

/**
 * What is forecast from what. Immutable.
 *
 * @param history rows that are seen, at least 1
 * @param horizon rows that are forecast, at least 1, directly after the history
 * @param stride rows from the start of a window to that of the next, at least 1
 * @param split where the parts end
 * @param inputs names of the columns that are seen; those forecast are always among them
 * @param targets names of the columns that are forecast, at least one
 */
public record WindowPlan(
        int history, int horizon, int stride, PartSizes split, List<String> inputs, List<String> targets) {

    /** @throws IllegalArgumentException if a number is below 1, nothing is forecast, or a target is not seen */
    public WindowPlan {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
        if (history < 1 || horizon < 1 || stride < 1) {
            throw new IllegalArgumentException("history, horizon and stride take at least 1, but got %d, %d and %d."
                    .formatted(history, horizon, stride));
        }
        if (targets.isEmpty() || !inputs.containsAll(targets)) {
            throw new IllegalArgumentException(
                    "targets: expected at least one of the inputs %s but got %s".formatted(inputs, targets));
        }
    }

    /** All columns are seen and the given ones forecast, window after window one row further. */
    public static WindowPlan of(TimeSeries series, int history, int horizon, PartSizes split, List<String> targets) {
        targets.forEach(series::column);
        return new WindowPlan(history, horizon, 1, split, series.names(), targets);
    }
}
