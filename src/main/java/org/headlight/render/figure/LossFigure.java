package org.headlight.render.figure;

import java.util.List;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;

/**
 * The loss of a training over its steps. Immutable.
 *
 * @param title what it shows
 * @param caption data, seed, what was kept; may be empty
 * @param unit of the loss, for example {@code nats per example}
 * @param training every step, in order
 * @param validation every validation, in order
 * @param smoothing weight of the past in the strong curve, from 0 to below 1; see {@link Smoothing}
 * @param logarithmic whether equal ratios take equal room
 */
public record LossFigure(
        String title,
        String caption,
        String unit,
        List<StepLoss> training,
        List<EpochScore> validation,
        double smoothing,
        boolean logarithmic)
        implements Figure {
    public LossFigure {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    @Override
    public LossFigure worded(boolean titled, boolean explained) {
        return new LossFigure(
                titled ? title : "", explained ? caption : "", unit, training, validation, smoothing, logarithmic);
    }
}
