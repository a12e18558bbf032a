package org.headlight.evaluation.forecast;

import java.util.OptionalDouble;

/**
 * How far forecasts were from what came, over all cells whose truth is known. Immutable.
 *
 * @param mse mean squared error
 * @param mae mean absolute error
 * @param rmse square root of the mean squared error
 * @param mape mean of the absolute error over the absolute truth, 0.1 for 10 %; empty where some truth is 0, because it is
 *     not defined there
 * @param r2 {@code 1 - sum of squared errors / sum of squared deviations of the truth from its mean}, each target with its own
 *     mean; 1 is perfect, 0 as good as that mean; empty where the truth never varies
 * @param cells how many cells were judged
 */
public record ForecastError(double mse, double mae, double rmse, OptionalDouble mape, OptionalDouble r2, long cells) {}
