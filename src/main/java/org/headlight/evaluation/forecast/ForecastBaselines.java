package org.headlight.evaluation.forecast;

import org.headlight.data.series.SeriesBatch;

/** Forecasts that need no learning: a network that does not beat them has learned nothing of use. Stateless. */
public final class ForecastBaselines {
    private ForecastBaselines() {}

    /** The last value that was seen goes on. Where none was, the mean of the training part, which is 0. */
    public static ForecastMethod repeat() {
        return batch -> each(batch, (window, step, input) -> lastSeen(batch, window, input));
    }

    /**
     * What was one season ago comes again; if that value is missing or lies before the history, another season earlier,
     * and so on; if there is none, the last value that was seen.
     *
     * @param season rows of a season, at least 1
     */
    public static ForecastMethod seasonal(int season) {
        if (season < 1) {
            throw new IllegalArgumentException("season: expected at least 1 but got " + season);
        }
        return batch -> each(batch, (window, step, input) -> {
            int history = batch.size().history();
            for (int row = history + step % season - season; row >= 0; row -= season) {
                int at = batch.seenAt(window, row, input);
                if (batch.historySeen()[at] == 1) {
                    return batch.history()[at];
                }
            }
            return lastSeen(batch, window, input);
        });
    }

    private interface Rule {
        float value(int window, int step, int input);
    }

    private static float[] each(SeriesBatch batch, Rule rule) {
        float[] forecast = new float[batch.size().forecast()];
        for (int window = 0; window < batch.size().batch(); window++) {
            for (int target = 0; target < batch.size().targets(); target++) {
                for (int step = 0; step < batch.size().horizon(); step++) {
                    forecast[batch.forecastAt(window, step, target)] =
                            rule.value(window, step, batch.targetInputs()[target]);
                }
            }
        }
        return forecast;
    }

    private static float lastSeen(SeriesBatch batch, int window, int input) {
        for (int row = batch.size().history() - 1; row >= 0; row--) {
            int at = batch.seenAt(window, row, input);
            if (batch.historySeen()[at] == 1) {
                return batch.history()[at];
            }
        }
        return 0;
    }
}
