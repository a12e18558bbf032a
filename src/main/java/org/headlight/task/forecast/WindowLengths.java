package org.headlight.task.forecast;

import org.headlight.data.PartSizes;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.TimeStep;
import org.headlight.snapshot.Settings;

/**
 * How long the windows of a series are, chosen or fitting its size. Immutable.
 *
 * @param history rows that are seen
 * @param horizon rows that are forecast
 * @param season rows after which the series repeats itself; 0 where none is known
 */
record WindowLengths(int history, int horizon, int season) {
    /** Without a season, a forecast is this long. */
    private static final int USUAL_HORIZON = 12;

    /** How many seasons, or horizons, are seen. */
    private static final int SEEN = 7;

    /**
     * What the settings say; what they leave open follows from the series: a horizon of one season, and a history of seven, as
     * far as a horizon fits three times into the validation part, and a window twice into the training part.
     */
    static WindowLengths of(Settings examples, TimeSeries series, PartSizes split) {
        int season = examples.integer("season") > 0
                ? examples.integer("season")
                : series.time().step().map(TimeStep::season).orElse(0);
        int rows = split.trainRows(series.rows());
        int horizon = examples.integer("horizon");
        if (horizon == 0) {
            horizon = Math.clamp(season > 0 ? season : USUAL_HORIZON, 1, Math.max(1, series.rows() / 10));
        }
        int history = examples.integer("history");
        if (history == 0) {
            int unit = season > 0 ? season : horizon;
            int room = Math.max(1, rows / 2 - horizon);
            history = Math.min(SEEN, Math.max(1, room / unit)) * unit;
            history = Math.min(history, room);
        }
        return new WindowLengths(history, horizon, season);
    }
}
