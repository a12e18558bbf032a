package org.headlight.training;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.ParameterValues;

/** The weights with the lowest validation loss so far. Confined to the engine thread. */
final class BestWeights {
    private Map<String, ParameterValues> weights = Map.of();
    private Optional<EpochScore> score = Optional.empty();
    private int unjudgedStep;
    private int epochsSince;

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
