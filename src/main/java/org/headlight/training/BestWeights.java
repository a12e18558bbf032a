package org.headlight.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.ParameterValues;

/**
 * The weights with the lowest validation loss so far; before any epoch was judged, the last that still had a sound loss. Confined to
 * the engine thread.
 */
final class BestWeights {
    /** Copies before the first epoch is judged are this share of the steps apart, but no more than {@value #FARTHEST} steps. */
    private static final double APART = 0.25;

    private static final int FARTHEST = 100;

    /** A loss this many times the first is no longer sound, though it is a number: the training is about to diverge. */
    private static final double UNSOUND = 2;

    private Map<String, ParameterValues> weights = Map.of();
    private Optional<EpochScore> score = Optional.empty();
    private double firstLoss = Double.NaN;
    private int unjudgedStep;
    private int epochsSince;

    /**
     * Goes on with the best of an earlier training.
     *
     * @param kept its weights; empty if it had none
     * @param step updates they had if no epoch was judged
     * @param epochs the epochs judged so far
     */
    void resume(Map<String, ParameterValues> kept, int step, List<EpochScore> epochs) {
        weights = kept;
        unjudgedStep = step;
        for (EpochScore epoch : epochs) {
            offer(epoch, () -> kept);
        }
    }

    /**
     * Whether a validation loss is the lowest so far.
     *
     * @param validationLoss in the unit of the task
     */
    boolean isBest(double validationLoss) {
        return score.isEmpty() || validationLoss < score.get().validationLoss();
    }

    /** Takes note of an epoch and keeps its weights if it is the best. */
    void offer(EpochScore epoch, Supplier<Map<String, ParameterValues>> current) {
        epochsSince++;
        if (epoch.best()) {
            weights = current.get();
            score = Optional.of(epoch);
            epochsSince = 0;
        }
    }

    /**
     * Keeps weights now and then until an epoch is judged, so that something is left if a loss is no number any more. Copies grow
     * rarer, as a copy costs about a twentieth of an update.
     *
     * @param step updates they had
     * @param loss of the batch they were tried on, which is finite
     */
    void offerSound(int step, double loss, Supplier<Map<String, ParameterValues>> current) {
        firstLoss = step == 0 ? loss : firstLoss;
        boolean isTime = step >= unjudgedStep + Math.clamp((long) (unjudgedStep * APART), 1, FARTHEST);
        if (isTime && !(loss > UNSOUND * firstLoss)) {
            offerUnjudged(step, current);
        }
    }

    /**
     * Keeps weights of which nothing is known, until an epoch is judged.
     *
     * @param step updates they had
     */
    void offerUnjudged(int step, Supplier<Map<String, ParameterValues>> current) {
        if (score.isEmpty()) {
            weights = current.get();
            unjudgedStep = step;
        }
    }

    /** The weights; empty if there are none yet. */
    Map<String, ParameterValues> weights() {
        return weights;
    }

    /** The epoch they are from; empty if none was judged. */
    Optional<EpochScore> score() {
        return score;
    }

    /** Where they are from, in words; only if there are some. */
    String origin() {
        return score.map(epoch -> "epoch %,d".formatted(epoch.epoch()))
                .orElseGet(() -> "step %,d".formatted(unjudgedStep));
    }

    /** How many epochs were judged since the best. */
    int epochsSince() {
        return epochsSince;
    }
}
