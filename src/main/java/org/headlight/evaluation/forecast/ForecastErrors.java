package org.headlight.evaluation.forecast;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.headlight.data.series.Scaling;
import org.headlight.data.series.SeriesBatch;
import org.headlight.data.series.SeriesColumn;
import org.headlight.data.series.SeriesPart;
import org.headlight.data.series.SlidingWindows;

/**
 * How good a forecaster is on one part of a series. Immutable.
 *
 * @param windows how many windows were judged
 * @param scaled errors in deviations of the training part
 * @param units errors in the file's units, all targets together as if they had one
 * @param each the errors of each window, oldest first
 * @param steps [horizon], the errors of each step ahead
 */
public record ForecastErrors(
        int windows, ForecastError scaled, ForecastError units, List<WindowError> each, List<StepError> steps) {
    public ForecastErrors {
        each = List.copyOf(each);
        steps = List.copyOf(steps);
    }

    /**
     * Judges a forecaster.
     *
     * @param part which windows
     * @param batchSize windows given to it at once, at least 1
     * @param dropsLast whether a last batch with fewer is left out, as some published results do
     * @throws IllegalArgumentException if the part has no windows
     */
    public static ForecastErrors of(
            ForecastMethod forecaster, SlidingWindows windows, SeriesPart part, int batchSize, boolean dropsLast) {
        return of(forecaster, windows, part, batchSize, dropsLast, () -> true).orElseThrow();
    }

    /** The same; empty if it might not go on. */
    static Optional<ForecastErrors> of(
            ForecastMethod forecaster,
            SlidingWindows windows,
            SeriesPart part,
            int batchSize,
            boolean dropsLast,
            BooleanSupplier mayGoOn) {
        List<Scaling> scalings = windows.targetScalings();
        ForecastTally scaled = new ForecastTally(scalings.size());
        ForecastTally units = new ForecastTally(scalings.size());
        List<SeriesColumn> columns =
                windows.plan().targets().stream().map(windows.series()::column).toList();
        ForecastSpread spread = new ForecastSpread(windows.plan().horizon());
        for (int[] firstRows : windows.inOrder(part, batchSize, dropsLast)) {
            if (!mayGoOn.getAsBoolean()) {
                return Optional.empty();
            }
            SeriesBatch batch = windows.batch(firstRows);
            float[] forecast = forecaster.forecast(batch);
            for (int at = 0; at < forecast.length; at++) {
                if (batch.truthSeen()[at] == 1) {
                    int target = at % columns.size();
                    int step = at / columns.size() % batch.size().horizon();
                    int firstRow = firstRows[at / columns.size() / batch.size().horizon()];
                    spread.add(firstRow, step, (double) forecast[at] - batch.truth()[at]);
                    scaled.add(target, forecast[at], batch.truth()[at]);
                    // the truth as the file has it: scaled and back, a 0 would no longer be one
                    units.add(
                            target,
                            scalings.get(target).unscaled(forecast[at]),
                            columns.get(target).values()[firstRow + step]);
                }
            }
        }
        List<WindowError> each = spread.each();
        return Optional.of(new ForecastErrors(each.size(), scaled.error(), units.error(), each, spread.steps()));
    }
}
