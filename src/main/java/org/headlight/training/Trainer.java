package org.headlight.training;

import java.util.Optional;
import java.util.OptionalDouble;
import org.headlight.model.network.Network;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Settings;
import org.headlight.task.Lesson;
import org.headlight.task.Score;
import org.headlight.tensor.Tape;

/**
 * Teaches a network its task, batch after batch and epoch after epoch.
 *
 * <p>After each epoch the validation part is judged, and the weights with the lowest validation loss are kept. Confined to the
 * engine thread.
 */
final class Trainer implements AutoCloseable {
    /** Why a training ended. */
    enum End {
        /** The weights were found by a formula. */
        SOLVED,
        /** All epochs were done. */
        EPOCHS,
        /** The validation loss had stopped falling. */
        PATIENCE,
        /** The longest time allowed was over. */
        TIME,
        /** The user ended it. */
        STOPPED
    }

    private final TrainingControl control;
    private final Settings settings;
    private final Lesson lesson;
    private final Learner learner;
    private final TrainingClock clock;
    private final TrainingReporter reporter;
    private final Runnable afterBest;
    private final BestWeights best = new BestWeights();
    private final LearningRate rate;

    /** @param afterBest called whenever there are new best weights */
    Trainer(Training training, Lesson lesson, Tape tape, TrainingClock clock, Runnable afterBest) {
        this.control = training.control();
        this.settings = training.job().recipe().training();
        this.lesson = lesson;
        this.learner = new Learner(tape, network(), settings);
        this.clock = clock;
        int steps = Math.multiplyExact(settings.integer("epochs"), lesson.batches());
        this.reporter = new TrainingReporter(training, clock, steps, lesson.solver()::attend);
        this.afterBest = afterBest;
        this.rate = new LearningRate(settings.real("rate"), RateSchedule.of(settings, steps));
    }

    /**
     * Trains until the epochs, the time or the patience is over, or until told to stop.
     *
     * @throws DivergedException if a loss or the gradient is not finite any more; the best weights are those from before
     */
    End run() {
        OptionalDouble solved = lesson.solve();
        if (solved.isPresent()) {
            reporter.stepped(learner.solved(solved.getAsDouble()));
            return judge(1, solved.getAsDouble()) ? End.SOLVED : End.STOPPED;
        }
        String learning = lesson.remark().isEmpty() ? "Learning." : "Learning; %s.".formatted(lesson.remark());
        for (int epoch = 1; epoch <= settings.integer("epochs"); epoch++) {
            reporter.began(epoch, learning);
            double loss = 0;
            int examples = 0;
            for (Lesson.Exercise batch : lesson.epoch(epoch)) {
                if (!reporter.mayGoOn()) {
                    return End.STOPPED;
                }
                if (isTimeUp()) {
                    return examples == 0 || judge(epoch, loss / examples) ? End.TIME : End.STOPPED;
                }
                Learner.Measured measured = learn(batch);
                loss += measured.loss().loss() * measured.examples();
                examples += measured.examples();
            }
            if (!judge(epoch, loss / examples)) {
                return End.STOPPED;
            }
            if (settings.isOn("earlyStopping") && best.epochsSince() >= settings.integer("patience")) {
                return End.PATIENCE;
            }
        }
        return End.EPOCHS;
    }

    private Learner.Measured learn(Lesson.Exercise batch) {
        control.beginUpdate();
        double now = rate.at(step() + 1, control.takeRate());
        Learner.Measured measured = learner.measure(batch, now);
        best.offerSound(step(), measured.loss().loss(), network()::weights);
        learner.update(now);
        reporter.stepped(measured.loss());
        return measured;
    }

    /** Judges the weights on the validation part; false if it was told to stop meanwhile. */
    private boolean judge(int epoch, double trainLoss) {
        if (lesson.validationSize() == 0) {
            keep(new EpochScore(epoch, step(), trainLoss, Double.NaN, Double.NaN, true));
            return true;
        }
        reporter.say("Judging on %,d validation examples.".formatted(lesson.validationSize()));
        Optional<Score> score = lesson.validate(reporter::mayGoOn);
        score.ifPresent(given -> keep(score(epoch, trainLoss, given)));
        return score.isPresent();
    }

    private EpochScore score(int epoch, double trainLoss, Score given) {
        double loss = learner.requireFinite("validation loss", given.loss(), rate.last());
        return new EpochScore(epoch, step(), trainLoss, loss, given.accuracy(), best.isBest(loss));
    }

    private void keep(EpochScore score) {
        rate.judged(lesson.validationSize() == 0 ? score.trainLoss() : score.validationLoss());
        best.offer(score, network()::weights);
        reporter.judged(score);
        if (score.best()) {
            afterBest.run();
        }
    }

    /** The weights to keep: the best judged, or the last where none was judged. */
    BestWeights best() {
        return best;
    }

    /** What tells the outside. */
    TrainingReporter reporter() {
        return reporter;
    }

    /** Updates made. */
    int step() {
        return learner.step();
    }

    @Override
    public void close() {
        learner.close();
    }

    private Network network() {
        return lesson.solver().network();
    }

    private boolean isTimeUp() {
        int seconds = settings.integer("maximumSeconds");
        return step() > 0 && seconds > 0 && clock.seconds() >= seconds;
    }
}
