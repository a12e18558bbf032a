package org.headlight.tensor.operation;

import org.headlight.tensor.Tensor;

/**
 * The loss whose least mean is at a quantile (Koenker and Bassett 1978): for a prediction d above the target {@code (1 - quantile) d},
 * for one d below it {@code quantile d}. Several quantiles side by side make a band.
 */
public final class PinballLoss extends RegressionLoss {

    private final float[] quantiles;

    private PinballLoss(Tensor predictions, float[] targets, float[] quantiles) {
        super(predictions, targets, quantiles.length);
        this.quantiles = quantiles.clone();
    }

    /**
     * Judges predictions of quantiles.
     *
     * @param predictions [..., quantiles]
     * @param targets one a row of predictions, NaN where not known; must not change until the step ends
     * @param quantiles [quantiles], each above 0 and below 1
     * @return one element, the mean over targets and quantiles
     * @throws IllegalArgumentException if the numbers differ; says both
     */
    public static Tensor pinballLoss(Tensor predictions, float[] targets, float[] quantiles) {
        int[] expected = predictions.shape();
        expected[expected.length - 1] = quantiles.length;
        predictions.expect("predictions", expected);
        return new PinballLoss(predictions, targets, quantiles).judge();
    }

    @Override
    double cost(int kind, double difference) {
        return slope(kind, difference) * difference;
    }

    @Override
    double slope(int kind, double difference) {
        if (difference == 0) {
            return 0;
        }
        return difference > 0 ? 1 - quantiles[kind] : -quantiles[kind];
    }
}
