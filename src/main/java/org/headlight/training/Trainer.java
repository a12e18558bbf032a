package org.headlight.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.headlight.model.network.Network;
import org.headlight.run.Checkpoint;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Settings;
import org.headlight.task.Lesson;
import org.headlight.task.Score;
import org.headlight.tensor.Chance;
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
        /** The most steps allowed were made. */
        STEPS,
        /** The user ended it. */
        STOPPED
    }

    private final TrainingControl control;
    private final Settings settings;
    private final Lesson lesson;
    private final Learner learner;
    private final TrainingClock clock;
    private final TrainingReporter reporter;
    private final Runnable betweenUpdates;
    private final EpochProgress progress = new EpochProgress();
    private final BestWeights best = new BestWeights();
    private final LearningRate rate;

    /** @param betweenUpdates called whenever it stands between two updates */
    Trainer(Training training, Lesson lesson, Tape tape, TrainingClock clock, Runnable betweenUpdates) {
        this.control = training.control();
        this.settings = training.job().recipe().training();
        this.lesson = lesson;
        this.learner = new Learner(tape, network(), settings);
        this.clock = clock;
        int all = Math.multiplyExact(settings.integer("epochs"), lesson.batches());
        int most = settings.integer("maximumSteps");
        int steps = most == 0 ? all : Math.min(all, most);
        this.reporter = new TrainingReporter(
                training,
                clock,
                steps,
                probes -> lesson.solver().attend(probes, training.control().intervention()));
        this.betweenUpdates = betweenUpdates;
        TrainingJob job = training.job();
        double peak = job.from().map(from -> from.rate(job)).orElse(settings.real("rate"));
        this.rate = new LearningRate(peak, RateSchedule.of(settings, steps));
        job.from().ifPresent(from -> resume(job, from));
    }

    private void resume(TrainingJob job, Resumption from) {
        from.require(job, lesson);
        Checkpoint checkpoint = from.checkpoint();
        Checkpoint.Position at = from.position(job);
        network().load(checkpoint.weights());
        learner.resume(at.step(), from.sharesOptimizer(job) ? checkpoint.optimizer() : Map.of());
        best.resume(checkpoint.best(), at.step(), from.epochs());
        rate.resume(from.epochs().stream().map(this::judgedBy).toList());
        progress.resume(at.epoch(), at.batches(), at.loss(), at.examples());
        reporter.resume(at);
        List<Chance> chances = lesson.chances();
        for (int i = 0; i < Math.min(chances.size(), at.drawn().size()); i++) {
            chances.get(i).resume(at.drawn().get(i));
        }
    }

    /** Where it stands, with all that the next update depends on. Between two updates only. */
    Checkpoint checkpoint() {
        Checkpoint.Position position = new Checkpoint.Position(
                progress.epoch(),
                progress.batches(),
                step(),
                progress.loss(),
                progress.examples(),
                rate.peak(),
                clock.seconds(),
                lesson.chances().stream().map(Chance::drawn).toList());
        return new Checkpoint(position, network().weights(), best.weights(), learner.remembered());
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
        while (progress.epoch() <= settings.integer("epochs")) {
            reporter.began(progress.epoch(), learning);
            for (Lesson.Exercise batch : progress.rest(lesson)) {
                betweenUpdates.run();
                if (!reporter.mayGoOn()) {
                    return End.STOPPED;
                }
                if (isSpent()) {
                    End end = isTimeUp() ? End.TIME : End.STEPS;
                    boolean begun = progress.examples() > 0;
                    return !begun || judge(progress.epoch(), progress.meanLoss()) ? end : End.STOPPED;
                }
                progress.learned(learn(batch));
            }
            if (!judge(progress.epoch(), progress.meanLoss())) {
                return End.STOPPED;
            }
            progress.next();
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
        rate.judged(judgedBy(score));
        best.offer(score, network()::weights);
        reporter.judged(score);
    }

    private double judgedBy(EpochScore score) {
        return lesson.validationSize() == 0 ? score.trainLoss() : score.validationLoss();
    }

    /** The weights to keep: the best judged, or the last where none was judged. */
    BestWeights best() {
        return best;
    }

    /** What tells the outside. */
    TrainingReporter reporter() {
        return reporter;
    }

    /** The epoch it is in, from 1. */
    int epoch() {
        return progress.epoch();
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

    private boolean isSpent() {
        int steps = settings.integer("maximumSteps");
        return isTimeUp() || steps > 0 && step() >= steps;
    }

    private boolean isTimeUp() {
        int seconds = settings.integer("maximumSeconds");
        return step() > 0 && seconds > 0 && clock.seconds() >= seconds;
    }
}
