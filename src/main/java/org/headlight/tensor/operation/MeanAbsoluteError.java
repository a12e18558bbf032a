package org.headlight.tensor.operation;

import org.headlight.tensor.Tensor;

/** The mean absolute error: {@code loss = mean |prediction - target|}, in units of the targets; the slope at 0 is 0. */
public final class MeanAbsoluteError extends RegressionLoss {

    private MeanAbsoluteError(Tensor predictions, float[] targets) {
        super(predictions, targets, 1);
    }

    /**
     * Judges predictions.
     *
     * @param predictions any shape
     * @param targets as many, in the same order, NaN where not known; must not change until the step ends
     * @return one element
     * @throws IllegalArgumentException if the numbers differ; says both
     */
    public static Tensor meanAbsoluteError(Tensor predictions, float[] targets) {
        return new MeanAbsoluteError(predictions, targets).judge();
    }

    @Override
    double cost(int kind, double difference) {
        return Math.abs(difference);
    }

    @Override
    double slope(int kind, double difference) {
        return Math.signum(difference);
    }
}
