package org.headlight.training;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.headlight.evaluation.Report;
import org.headlight.model.network.Network;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.headlight.run.RunMetrics;
import org.headlight.snapshot.TrainingState;
import org.headlight.task.Lesson;
import org.headlight.tensor.Tape;

/**
 * One training from its job to its result: prepares, trains, judges on the test part, keeps the run.
 *
 * <p>The best weights are written to the job's folder while the training goes on, so that a power cut does not lose them.
 * Confined to the engine thread.
 */
final class TrainingSession implements AutoCloseable {
    private static final double SECONDS_BETWEEN_SAVES = 10;

    private final Training training;
    private final TrainingJob job;
    private final TrainingClock clock = new TrainingClock(System::nanoTime);
    private final Lesson lesson;
    private final Trainer trainer;
    private double lastSave = Double.NEGATIVE_INFINITY;

    /**
     * Reads the examples and builds the network.
     *
     * @throws IOException if nothing could be kept in the job's folder; the message is a sentence
     */
    TrainingSession(Training training, Tape tape) throws IOException {
        this.training = training;
        this.job = training.job();
        if (job.folder().isPresent()) {
            RunFolder.requireFree(job.folder().get());
        }
        this.lesson = job.material().begin(job.recipe(), tape);
        this.trainer = new Trainer(training, lesson, tape, clock, this::saveNowAndThen);
    }

    /** Trains; whatever ends it, what was learned is kept. */
    TrainingResult run() {
        training.control().attach();
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
            case TIME -> "Finished: the time is over.";
            case STOPPED -> "Stopped.";
        };
    }

    private TrainingResult conclude(TrainingState state, String sentence) {
        BestWeights best = trainer.best();
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
            }
            String kept = "%s The weights of %s are kept.".formatted(sentence, best.origin());
            return end(new TrainingResult(state, kept, Optional.of(run), test));
        } catch (IOException e) {
            String unkept = "%s %s".formatted(sentence, e.getMessage());
            return end(new TrainingResult(TrainingState.FAILED, unkept, Optional.of(run), test));
        }
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
                best.weights(),
                metrics,
                training.history().stepsFrom(0),
                training.history().epochsFrom(0));
    }

    /** Keeps the best weights on disk; one that fails here is tried again at the end, and told then. */
    private void saveNowAndThen() {
        if (job.folder().isPresent() && clock.seconds() - lastSave >= SECONDS_BETWEEN_SAVES) {
            try {
                RunFolder.save(run(Optional.empty()), job.folder().get());
            } catch (IOException e) {
                trainer.reporter().say(e.getMessage());
            }
            lastSave = clock.seconds();
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
