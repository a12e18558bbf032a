package org.headlight.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.headlight.data.DataFormatException;
import org.headlight.run.Checkpoint;
import org.headlight.run.CheckpointFiles;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.StepLoss;
import org.headlight.task.Lesson;

/**
 * Where a training goes on that began earlier. Immutable.
 *
 * <p>With the recipe and data of the run the weights become the same, to the bit, as without the break; with another rate,
 * schedule, optimizer or number of epochs it is a branch.
 *
 * @param run what was kept of the training so far
 * @param checkpoint where it stood, of the same training
 */
public record Resumption(Run run, Checkpoint checkpoint) {

    /**
     * The newest checkpoint in the folder of a run.
     *
     * @throws IOException if there is none or it cannot be read; the message is a sentence
     */
    public static Resumption newest(Path folder) throws IOException {
        Run run = RunFolder.load(folder);
        List<Integer> steps = CheckpointFiles.steps(folder);
        if (steps.isEmpty()) {
            throw new IOException(
                    "The run \"%s\" has no checkpoint to go on from: it was trained to its end. Train anew with more epochs, or with --keep-checkpoints next time."
                            .formatted(folder));
        }
        return new Resumption(run, CheckpointFiles.read(folder, steps.getLast()));
    }

    /** The losses up to here. */
    List<StepLoss> steps() {
        return run.steps().stream()
                .filter(loss -> loss.step() <= checkpoint.step())
                .toList();
    }

    /** The scores of the epochs that were judged up to here. */
    List<EpochScore> epochs() {
        return run.epochs().stream()
                .filter(score -> score.epoch() < checkpoint.position().epoch())
                .toList();
    }

    /**
     * Refuses to go on with other examples than those so far.
     *
     * @throws DataFormatException if the data or what was learned from it are others; a sentence for the user
     */
    void require(TrainingJob job, Lesson lesson) {
        if (!job.recipe().network().equals(run.recipe().network())) {
            throw new DataFormatException(
                    "The network is another one than so far: going on, only the options of the training can change. Put the network back, or train anew.");
        }
        if (!job.material().identity().isSameAs(run.data())) {
            throw new DataFormatException(
                    "This is not the data that the run learned from: \"%s\" has changed since, or is another file. Open the data as it was, or train anew."
                            .formatted(run.data().name()));
        }
        if (!lesson.coding().files().equals(run.coding().files())) {
            throw new DataFormatException(
                    "The examples are not those that the run learned from: they are read or divided in another way. Choose the options of the run, or train anew.");
        }
    }

    /**
     * How far it is, for a training with another recipe.
     *
     * @return with another batch size, the beginning of the epoch: batches that were done do not count in it
     */
    Checkpoint.Position position(TrainingJob job) {
        Checkpoint.Position at = checkpoint.position();
        int batchSize = job.recipe().training().integer("batchSize");
        return batchSize == run.recipe().training().integer("batchSize")
                ? at
                : new Checkpoint.Position(at.epoch(), 0, at.step(), 0, 0, at.rate(), at.seconds(), at.drawn());
    }

    /** Whether the gradients so far mean the same to the optimizer of a job. */
    boolean sharesOptimizer(TrainingJob job) {
        return job.recipe()
                .training()
                .text("optimizer")
                .equals(run.recipe().training().text("optimizer"));
    }

    /** The learning rate of a job where the schedule's share is 1: as it was left, unless another was chosen since. */
    double rate(TrainingJob job) {
        double chosen = job.recipe().training().real("rate");
        return chosen == run.recipe().training().real("rate")
                ? checkpoint.position().rate()
                : chosen;
    }
}
