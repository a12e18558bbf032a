package org.headlight.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.headlight.snapshot.EpochScore;
import org.headlight.training.Training;
import org.headlight.training.TrainingResult;

/** Reports a training until its end, looking about ten times a second. */
final class TrainingFollower {
    private TrainingFollower() {}

    static TrainingResult follow(Training training, TrainingReport report)
            throws InterruptedException, ExecutionException {
        CompletableFuture<TrainingResult> result = training.result().toCompletableFuture();
        int epochs = 0;
        boolean ended = false;
        while (!ended) {
            ended = isEnded(result);
            for (EpochScore score : training.history().epochsFrom(epochs)) {
                report.epoch(score);
                epochs++;
            }
            training.mailbox().take().ifPresent(frame -> report.progress(frame.progress()));
        }
        return result.get();
    }

    private static boolean isEnded(CompletableFuture<TrainingResult> result)
            throws InterruptedException, ExecutionException {
        try {
            result.get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        }
    }
}
