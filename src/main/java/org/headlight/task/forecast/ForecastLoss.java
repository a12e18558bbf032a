package org.headlight.task.forecast;

import static org.headlight.tensor.operation.Add.add;
import static org.headlight.tensor.operation.HuberLoss.huberLoss;
import static org.headlight.tensor.operation.MeanAbsoluteError.meanAbsoluteError;
import static org.headlight.tensor.operation.MeanSquaredError.meanSquaredError;
import static org.headlight.tensor.operation.PinballLoss.pinballLoss;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.headlight.tensor.operation.Slice.slice;

import java.util.List;
import java.util.Locale;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;
import org.headlight.tensor.Tensor;

/**
 * How wrong a forecast is while a network learns: what the value costs, and where there is a band the pinball loss of its ends.
 * Immutable.
 *
 * @param kind what the value costs
 * @param delta up to which error Huber's loss is squared, scaled
 * @param band the band
 */
record ForecastLoss(Kind kind, double delta, Band band) {
    static final List<Setting> SETTINGS = List.of(
            Setting.choice(
                    "loss",
                    "Loss",
                    List.of("squared", "absolute", "huber"),
                    "What an error costs: its square, its size, or its square as long as it is small."),
            Setting.real(
                            "huberDelta",
                            "Huber delta",
                            0.5,
                            0.001,
                            1_000,
                            "Up to which error the loss is squared, in deviations of the series.")
                    .onlyWith("loss", "huber"));

    /** What an error costs. */
    enum Kind {
        SQUARED,
        ABSOLUTE,
        HUBER
    }

    /** What the settings of a training say. */
    static ForecastLoss of(Settings training, Band band) {
        return new ForecastLoss(
                Kind.valueOf(training.text("loss").toUpperCase(Locale.ROOT)), training.real("huberDelta"), band);
    }

    /**
     * The loss of a batch.
     *
     * @param told [batch, horizon, targets * told], scaled
     * @param truth [batch, horizon, targets], scaled; NaN where not known
     * @return [1], a mean over what is known
     */
    Tensor of(Tensor told, float[] truth) {
        Tensor each = reshape(told, truth.length, band.told()); // [batch * horizon * targets, told]
        Tensor loss = ofValues(slice(each, 1, 0, 1), truth);
        return band.isThere() ? add(loss, pinballLoss(slice(each, 1, 1, 2), truth, band.quantiles())) : loss;
    }

    private Tensor ofValues(Tensor values, float[] truth) {
        return switch (kind) {
            case SQUARED -> meanSquaredError(values, truth);
            case ABSOLUTE -> meanAbsoluteError(values, truth);
            case HUBER -> huberLoss(values, truth, (float) delta);
        };
    }
}
