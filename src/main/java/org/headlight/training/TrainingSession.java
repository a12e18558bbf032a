package org.headlight.training;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.headlight.evaluation.Report;
import org.headlight.model.network.Network;
import org.headlight.run.Checkpoint;
import org.headlight.run.CheckpointFiles;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.run.RunMetrics;
import org.headlight.run.RunningMark;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.Lesson;
import org.headlight.tensor.Tape;

/**
 * One training from its job to its result: prepares, trains, judges on the test part, keeps the run.
 *
 * <p>The best weights, and all it takes to go on, are written to the job's folder while the training goes on, so that a power
 * cut does not lose them.
 * Confined to the engine thread.
 */
final class TrainingSession implements AutoCloseable {
    private final Training training;
    private final TrainingJob job;
    private final TrainingClock clock;
    private final Lesson lesson;
    private final Trainer trainer;
    private final SaveRhythm rhythm;

    /**
     * Reads the examples and builds the network.
     *
     * @throws IOException if nothing could be kept in the job's folder; the message is a sentence
     */
    TrainingSession(Training training, Tape tape) throws IOException {
        this.training = training;
        this.job = training.job();
        this.clock = new TrainingClock(
                System::nanoTime,
                job.from().map(from -> from.checkpoint().position().seconds()).orElse(0.0));
        if (job.folder().isPresent()) {
            RunFolder.requireFree(job.folder().get());
        }
        this.lesson = job.material().begin(job.recipe(), tape);
        this.trainer = new Trainer(training, lesson, tape, clock, this::keepNowAndThen);
        this.rhythm = new SaveRhythm(trainer.step());
    }

    /**
     * Trains; whatever ends it, what was learned is kept.
     *
     * @throws IOException if another training keeps its run in the same folder now; the message is a sentence
     */
    TrainingResult run() throws IOException {
        training.control().attach();
        Optional<RunningMark> mark = job.folder().isPresent()
                ? Optional.of(RunningMark.set(job.folder().get()))
                : Optional.empty();
        try {
            return teach();
        } finally {
            mark.ifPresent(RunningMark::close);
        }
    }

    private TrainingResult teach() {
        try {
            Trainer.End end = trainer.run();
            return conclude(end == Trainer.End.STOPPED ? TrainingState.STOPPED : TrainingState.FINISHED, words(end));
        } catch (RuntimeException | OutOfMemoryError e) {
            return conclude(TrainingState.FAILED, Failure.sentence(e));
        }
    }

    private static String words(Trainer.End end) {
        return switch (end) {
            case SOLVED -> "Finished: the best weights were found by a formula.";
            case EPOCHS -> "Finished all epochs.";
            case PATIENCE -> "Finished: the validation loss has stopped falling.";
            case STEPS -> "Finished all steps.";
            case TIME -> "Finished: the time is over.";
            case STOPPED -> "Stopped.";
        };
    }

    private TrainingResult conclude(TrainingState state, String sentence) {
        BestWeights best = trainer.best();
        Optional<Checkpoint> last = lastCheckpoint(state);
        if (state == TrainingState.STOPPED && trainer.step() > 0) {
            best.offerUnjudged(trainer.step(), network()::weights);
        }
        if (best.weights().isEmpty()) {
            String nothing = sentence + " Nothing was learned yet, so nothing is kept.";
            return end(new TrainingResult(state, nothing, Optional.empty(), Optional.empty()));
        }
        Optional<Report> test = state == TrainingState.FINISHED ? judgeOnTest() : Optional.empty();
        Run run = run(test);
        try {
            if (job.folder().isPresent()) {
                RunFolder.save(run, job.folder().get());
                if (last.isPresent()) {
                    CheckpointFiles.write(job.folder().get(), last.get());
                }
            }
            String kept = "%s The weights of %s are kept.".formatted(sentence, best.origin());
            return end(new TrainingResult(state, kept, Optional.of(run), test));
        } catch (IOException e) {
            String unkept = "%s %s".formatted(sentence, e.getMessage());
            return end(new TrainingResult(TrainingState.FAILED, unkept, Optional.of(run), test));
        }
    }

    /** Where it can be gone on from; nowhere if it failed, and not before there is anything to go on from. */
    private Optional<Checkpoint> lastCheckpoint(TrainingState state) {
        return state == TrainingState.FAILED
                        || trainer.step() == 0
                        || job.folder().isEmpty()
                ? Optional.empty()
                : Optional.of(trainer.checkpoint());
    }

    private Optional<Report> judgeOnTest() {
        network().load(trainer.best().weights());
        return lesson.test(trainer.reporter()::mayGoOn);
    }

    private Network network() {
        return lesson.solver().network();
    }

    private Run run(Optional<Report> test) {
        BestWeights best = trainer.best();
        RunMetrics metrics = new RunMetrics(
                training.history().epochsFrom(0).size(),
                trainer.step(),
                clock.seconds(),
                best.score(),
                test.map(Report::headline).orElse(Map.of()),
                test.map(Report::baselineHeadlines).orElse(Map.of()));
        return new Run(
                job.recipe(),
                job.material().identity(),
                lesson.coding(),
                best.weights().isEmpty() ? network().weights() : best.weights(),
                metrics,
                training.history().stepsFrom(0),
                training.history().epochsFrom(0));
    }

    /** Keeps everything on disk; one that fails here is tried again later, and told now. */
    private void keepNowAndThen() {
        boolean waits = training.control().mustWait();
        if (job.folder().isPresent() && rhythm.isDue(clock.seconds(), trainer.step(), trainer.epoch(), waits)) {
            try {
                RunFolder.save(run(Optional.empty()), job.folder().get());
                CheckpointFiles.write(job.folder().get(), trainer.checkpoint());
            } catch (IOException e) {
                trainer.reporter().say(e.getMessage());
            }
        }
    }

    private TrainingResult end(TrainingResult result) {
        trainer.reporter().end(result.state(), result.message());
        return result;
    }

    @Override
    public void close() {
        trainer.close();
        lesson.solver().close();
    }
}
