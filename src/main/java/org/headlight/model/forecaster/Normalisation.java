package org.headlight.model.forecaster;

import java.util.List;
import org.headlight.data.series.SeriesBatch;
import org.headlight.model.network.Construction;
import org.headlight.snapshot.Setting;

/** From where, and in which unit, a window is measured: a series that has drifted away from its past still looks as it did. */
enum Normalisation {
    /** From the value last seen: Zeng et al. 2023, section 4.2. */
    LAST {
        @Override
        WindowScale of(SeriesBatch batch, int window, int input) {
            for (int row = batch.size().history() - 1; row >= 0; row--) {
                int at = batch.seenAt(window, row, input);
                if (batch.historySeen()[at] == 1) {
                    return new WindowScale(batch.history()[at], 1);
                }
            }
            return WindowScale.NONE;
        }
    },
    /** From the mean of the history, in its deviations: Kim et al. 2022, without the learned part. */
    MEAN {
        @Override
        WindowScale of(SeriesBatch batch, int window, int input) {
            double sum = 0;
            double squares = 0;
            int seen = 0;
            for (int row = 0; row < batch.size().history(); row++) {
                int at = batch.seenAt(window, row, input);
                if (batch.historySeen()[at] == 1) {
                    sum += batch.history()[at];
                    squares += (double) batch.history()[at] * batch.history()[at];
                    seen++;
                }
            }
            double mean = sum / Math.max(1, seen);
            double variance = Math.max(0, squares / Math.max(1, seen) - mean * mean);
            return seen == 0 ? WindowScale.NONE : new WindowScale((float) mean, (float) Math.sqrt(variance + EPSILON));
        }
    },
    /** As the whole series is scaled. */
    NONE {
        @Override
        WindowScale of(SeriesBatch batch, int window, int input) {
            return WindowScale.NONE;
        }
    };

    /** Keeps a window that never varies finite: Kim et al. 2022. */
    private static final double EPSILON = 1e-5;

    static final Setting SETTING = Setting.choice(
            "normalisation",
            "Normalisation",
            List.of("last", "mean", "none"),
            "From where a window is measured: its last value, its mean and deviation, or those of the whole series.");

    /** What the option {@code normalisation} says. */
    static Normalisation chosen(Construction construction) {
        return construction.choice(SETTING.key(), Normalisation.class);
    }

    /** The scale of one input of a window; both from 0. */
    abstract WindowScale of(SeriesBatch batch, int window, int input);

    /**
     * Where the values of one input of a window are measured from. Immutable.
     *
     * @param level what is taken off, scaled
     * @param unit what the rest is divided by, above 0
     */
    record WindowScale(float level, float unit) {
        static final WindowScale NONE = new WindowScale(0, 1);
    }
}
