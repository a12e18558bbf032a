package org.headlight.tensor.operation;

import org.headlight.tensor.Tensor;

/**
 * Huber's loss: squared for small differences d, straight for large ones, so that outliers do not rule (Huber 1964):
 * {@code loss = mean of d²/2 where |d| <= delta, of delta (|d| - delta/2) elsewhere}.
 */
public final class HuberLoss extends RegressionLoss {

    private final double delta;

    private HuberLoss(Tensor predictions, float[] targets, double delta) {
        super(predictions, targets, 1);
        this.delta = delta;
    }

    /**
     * Judges predictions.
     *
     * @param predictions any shape
     * @param targets as many, in the same order, NaN where not known; must not change until the step ends
     * @param delta up to which difference the loss is squared, in units of the targets, above 0
     * @return one element
     * @throws IllegalArgumentException if the numbers differ; says both
     */
    public static Tensor huberLoss(Tensor predictions, float[] targets, float delta) {
        return new HuberLoss(predictions, targets, delta).judge();
    }

    @Override
    double cost(int kind, double difference) {
        double size = Math.abs(difference);
        return size <= delta ? size * size / 2 : delta * (size - delta / 2);
    }

    @Override
    double slope(int kind, double difference) {
        return Math.clamp(difference, -delta, delta);
    }
}
