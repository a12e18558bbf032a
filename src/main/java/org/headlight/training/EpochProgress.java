package org.headlight.training;

import java.util.List;
import org.headlight.task.Lesson;

/** How far a training is in the epoch it is in. Confined to the engine thread. */
final class EpochProgress {
    private int epoch = 1;
    private int batches;
    private double loss;
    private int examples;

    /**
     * Goes on inside an epoch.
     *
     * @param number the epoch, from 1
     * @param done updates made of it
     * @param lossSum sum of the losses of its examples so far
     * @param count how many these are
     */
    void resume(int number, int done, double lossSum, int count) {
        epoch = number;
        batches = done;
        loss = lossSum;
        examples = count;
    }

    /** The batches of the epoch that are still to be learned from. */
    List<Lesson.Exercise> rest(Lesson lesson) {
        List<Lesson.Exercise> all = lesson.epoch(epoch);
        return all.subList(Math.min(batches, all.size()), all.size());
    }

    /** Takes note of an update. */
    void learned(Learner.Measured update) {
        batches++;
        loss += update.loss().loss() * update.examples();
        examples += update.examples();
    }

    /** Goes to the next epoch. */
    void next() {
        resume(epoch + 1, 0, 0, 0);
    }

    /** The epoch, from 1. */
    int epoch() {
        return epoch;
    }

    /** Updates made of it. */
    int batches() {
        return batches;
    }

    /** Sum of the losses of its examples so far. */
    double loss() {
        return loss;
    }

    /** How many examples it had so far. */
    int examples() {
        return examples;
    }

    /** The mean loss of its examples so far; NaN before the first. */
    double meanLoss() {
        return loss / examples;
    }
}
