package org.headlight.training;

import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;

import java.util.List;
import java.util.Optional;
import org.headlight.data.Batch;
import org.headlight.data.Batches;
import org.headlight.data.Example;
import org.headlight.model.Classifier;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Settings;
import org.headlight.snapshot.StepLoss;
import org.headlight.tensor.Adam;
import org.headlight.tensor.GradientClipping;
import org.headlight.tensor.Tape;
import org.headlight.tensor.operation.SoftmaxCrossEntropy;

/**
 * Teaches a classifier: forward, loss, backward, clip, update, for every batch of every epoch.
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
    private final Classifier network;
    private final Tape tape;
    private final Adam optimizer;
    private final Batches batches;
    private final List<Example> validation;
    private final TrainingClock clock;
    private final TrainingReporter reporter;
    private final BestWeights best = new BestWeights();
    private final Runnable afterBest;
    private final String learning;

    private double rate;
    private int step;

    /** @param afterBest called whenever there are new best weights */
    Trainer(Training training, Inference inference, TrainingClock clock, Runnable afterBest) {
        TrainingJob job = training.job();
        this.control = training.control();
        this.settings = job.recipe().training();
        this.inference = inference;
        this.network = inference.network();
        this.tape = inference.tape();
        this.optimizer = new Adam(network.parameters(), tape.workers());
        List<Example> examples = inference.encoder().examples(job.parts().train());
        this.learning = learning(examples, inference.encoder().maximumTokens());
        this.batches = new Batches(
                examples, settings.integer("batchSize"), job.recipe().seed());
        this.validation = inference.encoder().examples(job.parts().validation());
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
                    return judge(epoch, loss / examples) ? End.TIME : End.STOPPED;
                }
                loss += learn(batch) * batch.batch();
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

    /** Makes one update; the mean loss of the batch before it. */
    private double learn(Batch batch) {
        control.beginUpdate();
        rate = control.takeRate().orElse(rate);
        step++;
        tape.begin();
        SoftmaxCrossEntropy answer =
                softmaxCrossEntropy(network.logits(tape, batch, AttentionRecorder.NOBODY), batch.labels());
        double loss = requireFinite("loss", answer.loss().item());
        tape.backward(answer.loss());
        requireFinite(
                "gradient", GradientClipping.byGlobalNorm(network.parameters(), longestGradient(), tape.workers()));
        int[] predicted = Inference.best(answer.probabilities().toArray(), batch.batch());
        optimizer.step((float) rate);
        reporter.stepped(new StepLoss(step, loss, Inference.share(batch.labels(), predicted), rate));
        if (step % UNJUDGED_STEPS == 0) {
            best.offerUnjudged(network::weights);
        }
        return loss;
    }

    /** Judges the weights on the validation part; false if it was told to stop meanwhile. */
    private boolean judge(int epoch, double trainLoss) {
        reporter.say("Judging on %,d validation examples.".formatted(validation.size()));
        Optional<Inference.Answers> answers =
                validation.isEmpty() ? Optional.empty() : inference.answer(validation, reporter::mayGoOn);
        if (answers.isEmpty() && !validation.isEmpty()) {
            return false;
        }
        double loss = answers.map(Inference.Answers::loss).orElse(Double.NaN);
        double accuracy = answers.map(Inference.Answers::accuracy).orElse(Double.NaN);
        EpochScore score = new EpochScore(epoch, step, trainLoss, loss, accuracy, best.isBest(loss));
        best.offer(score, network::weights);
        reporter.judged(score);
        if (score.best()) {
            afterBest.run();
        }
        return true;
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
        return step;
    }

    @Override
    public void close() {
        optimizer.close();
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
        return step > 0 && seconds > 0 && clock.seconds() >= seconds;
    }

    private float longestGradient() {
        double clip = settings.real("gradientClip");
        return clip == 0 ? Float.POSITIVE_INFINITY : (float) clip;
    }

    private double requireFinite(String what, float value) {
        if (!Float.isFinite(value)) {
            throw new DivergedException(what, step, rate);
        }
        return value;
    }
}
