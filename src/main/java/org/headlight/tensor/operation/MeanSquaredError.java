package org.headlight.tensor.operation;

import org.headlight.tensor.Tensor;

/** The mean squared error: {@code loss = mean (prediction - target)²}, in squared units of the targets. */
public final class MeanSquaredError extends RegressionLoss {

    private MeanSquaredError(Tensor predictions, float[] targets) {
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
    public static Tensor meanSquaredError(Tensor predictions, float[] targets) {
        return new MeanSquaredError(predictions, targets).judge();
    }

    @Override
    double cost(int kind, double difference) {
        return difference * difference;
    }

    @Override
    double slope(int kind, double difference) {
        return 2 * difference;
    }
}
