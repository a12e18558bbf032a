package org.headlight.training;

import java.util.ArrayList;
import java.util.List;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;

/**
 * Every loss of a training, in order; it only grows.
 *
 * <p>A reader remembers how many it has and asks for the rest, so that none is lost however seldom it looks. Safe from any
 * thread; the writer waits at most for a reader's copy.
 */
public final class LossHistory {
    private final List<StepLoss> steps = new ArrayList<>();
    private final List<EpochScore> epochs = new ArrayList<>();

    /** Appends all of an earlier training that goes on. */
    synchronized void add(Resumption from) {
        steps.addAll(from.steps());
        epochs.addAll(from.epochs());
    }

    /** Appends the loss of a step. */
    public synchronized void add(StepLoss loss) {
        steps.add(loss);
    }

    /** Appends the score of an epoch. */
    public synchronized void add(EpochScore score) {
        epochs.add(score);
    }

    /**
     * The losses of the steps from an index on.
     *
     * @param index how many the reader has already, from 0
     */
    public synchronized List<StepLoss> stepsFrom(int index) {
        return List.copyOf(steps.subList(Math.min(index, steps.size()), steps.size()));
    }

    /**
     * The scores of the epochs from an index on.
     *
     * @param index how many the reader has already, from 0
     */
    public synchronized List<EpochScore> epochsFrom(int index) {
        return List.copyOf(epochs.subList(Math.min(index, epochs.size()), epochs.size()));
    }
}
