package org.headlight.training;

import java.util.List;
import org.headlight.snapshot.Settings;

/**
 * How the learning rate goes on during a training: what share of the user's rate each update uses.
 *
 * <p>A pure function of the step and of how the epochs so far were judged, so that the user may change the rate itself at any
 * time. Immutable.
 */
@FunctionalInterface
interface RateSchedule {

    /**
     * The share of the user's rate.
     *
     * @param step the update about to be made, from 1
     * @param losses [epochs], loss by which each epoch so far was judged
     * @return in [0, 1]
     */
    double share(int step, List<Double> losses);

    /**
     * The schedule that was chosen.
     *
     * @param training options of the training
     * @param steps how many updates there will be at most
     */
    static RateSchedule of(Settings training, int steps) {
        return switch (training.text("schedule")) {
            case "warmup" -> inverseRoot(training.integer("warmupSteps"));
            case "cosine" -> cosine(training.integer("warmupSteps"), steps);
            case "step" -> stairs(training.real("rateFactor"), training.integer("rateEpochs"));
            case "plateau" -> plateau(training.real("rateFactor"), training.integer("rateEpochs"));
            default -> (step, losses) -> 1;
        };
    }

    /**
     * Rises evenly and then falls with the inverse root of the step: {@code min(step / warmup, sqrt(warmup / step))}, Vaswani et
     * al. 2017, section 5.3. There the peak is {@code 1 / sqrt(modelSize warmup)}; here it is the user's rate.
     */
    static RateSchedule inverseRoot(int warmup) {
        return (step, losses) -> Math.min((double) step / warmup, Math.sqrt((double) warmup / step));
    }

    /**
     * Rises evenly and then falls along half a cosine, {@code (1 + cos(pi t)) / 2} with t from 0 at the end of the rise to 1 after
     * the last step: Loshchilov and Hutter 2017, equation 5, with one period and no lowest rate.
     */
    static RateSchedule cosine(int warmup, int steps) {
        int rise = Math.min(warmup, steps);
        return (step, losses) -> step <= rise
                ? (double) step / rise
                : (1 + Math.cos(Math.PI * Math.min(1, (step - 1.0 - rise) / (steps - rise)))) / 2;
    }

    /** Is multiplied by a factor every few epochs. */
    static RateSchedule stairs(double factor, int epochs) {
        return (step, losses) -> Math.pow(factor, losses.size() / epochs);
    }

    /**
     * Is multiplied by a factor whenever so many epochs in a row brought no better loss than the best before them; then they are
     * counted anew.
     */
    static RateSchedule plateau(double factor, int epochs) {
        return (step, losses) -> {
            double best = Double.POSITIVE_INFINITY;
            double share = 1;
            int waited = 0;
            for (double loss : losses) {
                waited = loss < best ? 0 : waited + 1;
                best = Math.min(best, loss);
                if (waited == epochs) {
                    share *= factor;
                    waited = 0;
                }
            }
            return share;
        };
    }
}
