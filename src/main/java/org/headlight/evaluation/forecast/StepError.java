package org.headlight.evaluation.forecast;

/**
 * How far forecasts of one step ahead were from what came, in deviations of the training part. Immutable.
 *
 * @param step how many rows ahead, from 1
 * @param mse mean squared error; NaN where no truth is known
 * @param mae mean absolute error; NaN where no truth is known
 */
public record StepError(int step, double mse, double mae) {}
