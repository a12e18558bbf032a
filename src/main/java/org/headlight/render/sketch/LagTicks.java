package org.headlight.render.sketch;

import java.util.ArrayList;
import java.util.List;
import org.headlight.render.figure.AxisTicks;
import org.headlight.render.series.StepLength;
import org.headlight.render.series.StepUnit;

/** Where an axis of lags is marked: at full days of hours, weeks of days, years of months. */
final class LagTicks {

    private LagTicks() {}

    /**
     * The finest round steps that have room.
     *
     * @param lags the longest lag, in steps
     * @param atMost how many marks there may be, at least 1
     * @return the lags in steps, with what is written in the unit; from 0, which has none
     */
    static AxisTicks of(StepLength step, int lags, int atMost) {
        double longest = (double) lags * step.count();
        for (int round : rounds(step.unit())) {
            if (round % step.count() == 0 && longest / round <= atMost) {
                return every(step, round, lags);
            }
        }
        AxisTicks counted = AxisTicks.counting(0, longest, Math.max(2, atMost));
        return new AxisTicks(
                counted.values().stream().map(value -> value / step.count()).toList(), counted.labels());
    }

    private static AxisTicks every(StepLength step, int round, int lags) {
        List<Double> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (long lag = 0; lag <= lags; lag += round / step.count()) {
            values.add((double) lag);
            labels.add(step.number(lag));
        }
        return new AxisTicks(values, labels);
    }

    private static int[] rounds(StepUnit unit) {
        return switch (unit) {
            case SECOND, MINUTE -> new int[] {1, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440, 2_880, 10_080};
            case HOUR -> new int[] {1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 672};
            case DAY -> new int[] {1, 2, 7, 14, 28, 56, 91, 182, 364};
            case MONTH -> new int[] {1, 3, 6, 12, 24, 60, 120, 240};
            case YEAR, STEP -> new int[0];
        };
    }
}
