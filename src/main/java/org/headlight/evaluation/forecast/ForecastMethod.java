package org.headlight.evaluation.forecast;

import org.headlight.data.series.SeriesBatch;

/** Foretells what comes after each window, from its history alone. */
@FunctionalInterface
public interface ForecastMethod {

    /**
     * Forecasts a batch.
     *
     * @param batch windows; their truth must not be looked at
     * @return [batch, horizon, targets], scaled
     */
    float[] forecast(SeriesBatch batch);
}
