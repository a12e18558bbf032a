package org.headlight.training;

import java.util.List;
import java.util.Optional;
import org.headlight.data.Batch;
import org.headlight.data.Batches;
import org.headlight.data.Example;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Settings;
import org.headlight.snapshot.StepLoss;

/**
 * Teaches a classifier, batch after batch and epoch after epoch.
 *
 * <p>After each epoch the validation part is judged, and the weights with the lowest validation loss are kept. Confined to the
 * engine thread.
 */
final class Trainer implements AutoCloseable {
    private static final int UNJUDGED_STEPS = 100;

    /** Why a training ended. */
    enum End {
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
    private final Inference inference;
    private final Learner learner;
    private final Batches batches;
    private final List<Example> validation;
    private final String learning;
    private final TrainingClock clock;
    private final TrainingReporter reporter;
    private final Runnable afterBest;
    private final BestWeights best = new BestWeights();
    private double rate;

    /** @param afterBest called whenever there are new best weights */
    Trainer(Training training, Inference inference, TrainingClock clock, Runnable afterBest) {
        TrainingJob job = training.job();
        TextEncoder encoder = inference.encoder();
        List<Example> examples = encoder.examples(job.parts().train());
        this.control = training.control();
        this.settings = job.recipe().training();
        this.inference = inference;
        this.learner = new Learner(inference.tape(), inference.network(), settings.real("gradientClip"));
        this.batches = new Batches(
                examples, settings.integer("batchSize"), job.recipe().seed());
        this.validation = encoder.examples(job.parts().validation());
        this.learning = learning(examples, encoder.maximumTokens());
        this.clock = clock;
        int steps = Math.multiplyExact(settings.integer("epochs"), batches.count());
        this.reporter = new TrainingReporter(training, clock, steps, inference::attend);
        this.afterBest = afterBest;
        this.rate = settings.real("rate");
    }

    /**
     * Trains until the epochs, the time or the patience is over, or until told to stop.
     *
     * @throws DivergedException if the loss or the gradient is not finite any more; the weights are those before the step
     */
    End run() {
        for (int epoch = 1; epoch <= settings.integer("epochs"); epoch++) {
            reporter.began(epoch, learning);
            double loss = 0;
            int examples = 0;
            for (Batch batch : batches.epoch(epoch)) {
                if (!reporter.mayGoOn()) {
                    return End.STOPPED;
                }
                if (isTimeUp()) {
                    return examples == 0 || judge(epoch, loss / examples) ? End.TIME : End.STOPPED;
                }
                loss += learn(batch).loss() * batch.batch();
                examples += batch.batch();
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

    private StepLoss learn(Batch batch) {
        control.beginUpdate();
        rate = control.takeRate().orElse(rate);
        StepLoss loss = learner.learn(batch, rate);
        reporter.stepped(loss);
        if (loss.step() % UNJUDGED_STEPS == 0) {
            best.offerUnjudged(inference.network()::weights);
        }
        return loss;
    }

    /** Judges the weights on the validation part; false if it was told to stop meanwhile. */
    private boolean judge(int epoch, double trainLoss) {
        if (validation.isEmpty()) {
            keep(new EpochScore(epoch, step(), trainLoss, Double.NaN, Double.NaN, true));
            return true;
        }
        reporter.say("Judging on %,d validation examples.".formatted(validation.size()));
        Optional<Inference.Answers> answers = inference.answer(validation, reporter::mayGoOn);
        answers.ifPresent(given -> keep(
                new EpochScore(epoch, step(), trainLoss, given.loss(), given.accuracy(), best.isBest(given.loss()))));
        return answers.isPresent();
    }

    private void keep(EpochScore score) {
        best.offer(score, inference.network()::weights);
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

    /** What is said while learning, which tells also of texts that are not read to their end. */
    private static String learning(List<Example> examples, int maximumTokens) {
        long longest = examples.stream()
                .filter(example -> example.length() == maximumTokens)
                .count();
        return longest == 0
                ? "Learning."
                : "Learning; %,d texts are read only up to the limit of %,d tokens.".formatted(longest, maximumTokens);
    }

    private boolean isTimeUp() {
        int seconds = settings.integer("maximumSeconds");
        return step() > 0 && seconds > 0 && clock.seconds() >= seconds;
    }
}
