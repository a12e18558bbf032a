package org.headlight.viewmodel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.data.Tokenizer;
import org.headlight.evaluation.Report;
import org.headlight.evaluation.classification.Certainty;
import org.headlight.evaluation.classification.ClassificationReport;
import org.headlight.evaluation.classification.ClassifierReport;
import org.headlight.evaluation.classification.ClassifierScore;
import org.headlight.evaluation.classification.JudgedText;
import org.headlight.model.NetworkSpec;
import org.headlight.model.network.NetworkSizes;
import org.headlight.model.network.NetworkSummary;
import org.headlight.model.network.TextSizes;
import org.headlight.run.Run;
import org.headlight.run.RunMetrics;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.EngineLoading;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.StepLoss;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.headlight.snapshot.TrainingFrame;
import org.headlight.snapshot.TrainingProgress;
import org.headlight.snapshot.TrainingState;
import org.headlight.training.LossHistory;
import org.headlight.training.Training;
import org.headlight.training.TrainingControl;
import org.headlight.training.TrainingJob;
import org.headlight.training.TrainingMailbox;
import org.headlight.training.TrainingResult;

/**
 * An engine that learns nothing and takes no time: a test says when a step was made and when it ends. Its attention moves
 * from an even look to the longest word as steps are made.
 */
public final class FakeEngine implements Engine {
    private static final AttentionSite SITE = new AttentionSite("pooling", 0, 0, AttentionKind.POOLING);
    private static final int STEPS = 2_400;
    private static final int STEPS_AN_EPOCH = 200;

    private Training training;
    private CompletableFuture<TrainingResult> result;
    private int step;
    private int layers;
    private boolean judgesLater;
    private CompletableFuture<Report> judged;
    private Progress judging;
    private List<Probe> toJudge = List.of();

    private EngineLoading loading = new EngineLoading(380_000_000, 380_000_000);
    private CompletableFuture<Void> awake = CompletableFuture.completedFuture(null);

    /** Makes this engine one whose libraries are being unpacked, until {@link #wakeUp} or {@link #failToWake}. */
    public void unpack(long done) {
        loading = new EngineLoading(done, loading.total());
        awake = awake.isDone() ? new CompletableFuture<>() : awake;
    }

    public void wakeUp() {
        awake.complete(null);
    }

    public void failToWake(String sentence) {
        awake.completeExceptionally(new IllegalStateException(sentence));
    }

    @Override
    public CompletionStage<Void> wake() {
        return awake;
    }

    @Override
    public EngineLoading loading() {
        return loading;
    }

    @Override
    public Training start(TrainingJob job) {
        result = new CompletableFuture<>();
        step = 0;
        training =
                new Training(job, new TrainingControl(job.probes()), new TrainingMailbox(), new LossHistory(), result);
        return training;
    }

    /** The job that was handed over last. */
    public TrainingJob job() {
        return training.job();
    }

    /** What was wished of the training. */
    public TrainingControl control() {
        return training.control();
    }

    /** Makes steps and lays a frame with the attention after the last of them into the mailbox. */
    public void step(int steps) {
        for (int i = 0; i < steps; i++) {
            step++;
            double noise = 0.12 * Math.sin(step * 1.7) + 0.08 * Math.sin(step * 0.31);
            double loss = 0.08 + 0.61 * Math.exp(-step / 260.0) * (1 + noise);
            training.history().add(new StepLoss(step, loss, Math.min(1, 1 - loss / 1.4), 0.001));
            if (step % STEPS_AN_EPOCH == 0) {
                double validation = 0.14 + 0.5 * Math.exp(-step / 300.0) + Math.max(0, step - 1000) * 1e-4;
                training.history()
                        .add(new EpochScore(
                                step / STEPS_AN_EPOCH, step, loss, validation, 1 - validation / 2, step <= 1000));
            }
        }
        put(TrainingState.RUNNING);
    }

    /** Lays a frame of a state into the mailbox. */
    public void put(TrainingState state) {
        TrainingProgress progress = new TrainingProgress(
                state,
                step / STEPS_AN_EPOCH + 1,
                STEPS / STEPS_AN_EPOCH,
                step,
                STEPS,
                38,
                (STEPS - step) / 38.0,
                "Learning.");
        training.mailbox()
                .put(new TrainingFrame(
                        progress,
                        Optional.of(new Moment(step, seen(training.control().probes(), step)))));
    }

    /** Ends the training with its best weights. */
    public void end(TrainingState state, String message) {
        put(state);
        result.complete(new TrainingResult(state, message, Optional.of(run()), Optional.empty()));
    }

    /** Ends the training with an error before anything was learned. */
    public void fail(String message) {
        put(TrainingState.FAILED);
        result.complete(new TrainingResult(TrainingState.FAILED, message, Optional.empty(), Optional.empty()));
    }

    private Run run() {
        List<EpochScore> epochs = training.history().epochsFrom(0);
        Optional<EpochScore> best = epochs.stream().filter(EpochScore::best).reduce((first, second) -> second);
        return new Run(
                job().recipe(),
                job().material().identity(),
                job().material().learn(job().recipe().examples()),
                Map.of(),
                new RunMetrics(epochs.size(), step, 98, best, Map.of("accuracy", 0.912)),
                training.history().stepsFrom(0),
                epochs);
    }

    @Override
    public CompletionStage<List<ProbeAttention>> attend(Run run, List<Probe> probes, Intervention intervention) {
        return CompletableFuture.completedStage(seen(probes, RunViewModel.step(run)).stream()
                .map(seen -> without(seen, intervention))
                .toList());
    }

    /** Every head that is off costs a tenth of the first label's probability, and a masked token the share it had of the weight. */
    private static ProbeAttention without(ProbeAttention seen, Intervention intervention) {
        float lost = 0.1f * intervention.withoutHeads().size();
        for (int token : intervention.masked()) {
            lost += seen.maps().getLast().weights().at(0, token);
        }
        Prediction prediction = seen.prediction().orElseThrow();
        float left = prediction.probabilities().getFirst() * (1 - lost);
        return intervention.isNone()
                ? seen
                : new ProbeAttention(
                        seen.probe(), seen.maps(), new Prediction(prediction.labels(), List.of(left, 1 - left)));
    }

    /** Answers everything as {@link #attention} does. */
    @Override
    public CompletionStage<Report> evaluate(Run run, Examples examples, Progress progress) {
        judged = new CompletableFuture<>();
        judging = progress;
        toJudge = run.coding().probes(examples);
        progress.report(0, 1);
        if (!judgesLater) {
            judge();
        }
        return judged;
    }

    /** Lets judging wait for {@link #judge}. */
    public void judgeLater() {
        judgesLater = true;
    }

    /** Ends the judging that goes on, if it was not called off. */
    public void judge() {
        if (judging.isCancelled()) {
            judged.completeExceptionally(new CancellationException("It was called off."));
            return;
        }
        List<JudgedText> texts = attention(toJudge, 1_000).stream()
                .map(seen -> new JudgedText(seen.probe(), seen.prediction().orElseThrow()))
                .toList();
        judged.complete(report(texts));
    }

    private static Report report(List<JudgedText> texts) {
        List<String> labels = texts.getFirst().prediction().labels();
        int[] truth =
                texts.stream().mapToInt(text -> labels.indexOf(text.truth())).toArray();
        int[] answers =
                texts.stream().mapToInt(text -> text.prediction().best()).toArray();
        float[][] probabilities = texts.stream()
                .map(text -> new float[] {
                    text.prediction().probabilities().get(0),
                    text.prediction().probabilities().get(1)
                })
                .toArray(float[][]::new);
        Certainty certainty = Certainty.of(probabilities, truth);
        return new ClassifierReport(
                new ClassifierScore(ClassificationReport.of(labels, truth, answers), certainty),
                Map.of(
                        "majority",
                        new ClassifierScore(
                                ClassificationReport.of(labels, truth, new int[truth.length]),
                                new Certainty(Math.log(2), Optional.empty()))),
                Optional.empty(),
                texts);
    }

    /** As much as each token weighs. */
    @Override
    public CompletionStage<List<Float>> gradients(Run run, Probe probe) {
        List<Float> values = new ArrayList<>();
        for (float weight : attention(probe, RunViewModel.step(run))
                .maps()
                .getFirst()
                .weights()
                .values()) {
            values.add(weight);
        }
        return CompletableFuture.completedStage(values);
    }

    @Override
    public CompletionStage<NetworkSummary> summarize(NetworkSpec spec, NetworkSizes sizes) {
        return CompletableFuture.completedStage(new NetworkSummary(
                spec.network(),
                List.of(new NetworkSummary.Layer(
                        "embedding",
                        "embedding",
                        "[batch, steps, 128]",
                        (long) ((TextSizes) sizes).vocabulary()
                                * spec.settings().integer("embeddingSize")))));
    }

    /** Makes this engine's network one with so many layers of two heads before its pooling. */
    public void layers(int count) {
        layers = count;
    }

    private List<ProbeAttention> seen(List<Probe> probes, int after) {
        return attention(probes, after).stream()
                .map(seen -> {
                    List<AttentionMap> maps = new ArrayList<>();
                    for (int head = 0; head < 2 * layers; head++) {
                        maps.add(head(seen.maps().getFirst().key(), head, after));
                    }
                    maps.addAll(seen.maps());
                    return new ProbeAttention(seen.probe(), maps, seen.answer());
                })
                .toList();
    }

    private static AttentionMap head(TokenText text, int head, int step) {
        int size = text.tokens().size();
        float[] weights = new float[size * size];
        float[] scores = new float[size * size];
        double sharpness = 1 - Math.exp(-step / 100.0);
        for (int query = 0; query < size; query++) {
            float[] row = new float[size];
            for (int key = 0; key < size; key++) {
                double away = Math.abs(query - key - head + 1.0);
                row[key] = (float) (-3 * sharpness * away + 0.3 * Math.sin(query * 12.9 + key * 78.2 + head));
            }
            System.arraycopy(row, 0, scores, query * size, size);
            System.arraycopy(softmax(row), 0, weights, query * size, size);
        }
        return new AttentionMap(
                new AttentionSite("encoder", head / 2, head % 2, AttentionKind.SELF),
                text,
                text,
                new Matrix(size, size, weights),
                new Matrix(size, size, scores));
    }

    /** What this engine says of probes after some steps. */
    public static List<ProbeAttention> attention(List<Probe> probes, int step) {
        return probes.stream().map(probe -> attention(probe, step)).toList();
    }

    private static ProbeAttention attention(Probe probe, int step) {
        TokenText key = Tokenizer.WORDS.tokenize(probe.text());
        float[] scores = new float[key.tokens().size()];
        double sharpness = 0.5 * (1 - Math.exp(-step / 400.0));
        for (int i = 0; i < scores.length; i++) {
            int length = key.tokens().get(i).text().length();
            scores[i] = (float) (sharpness * (length * 2.2 + Math.sin(i * 2.3 + step * 0.004)) - 1);
        }
        float confidence = (float) (0.5 + 0.48 * (1 - Math.exp(-step / 300.0)));
        boolean first =
                probe.text().length() % 7 != 0 && probe.label().orElse("ham").equals("ham");
        return new ProbeAttention(
                probe,
                List.of(new AttentionMap(
                        SITE,
                        new TokenText(probe.text(), List.of(Token.mark("whole text"))),
                        key,
                        new Matrix(1, scores.length, softmax(scores)),
                        new Matrix(1, scores.length, scores))),
                new Prediction(
                        List.of("ham", "spam"),
                        first ? List.of(confidence, 1 - confidence) : List.of(1 - confidence, confidence)));
    }

    private static float[] softmax(float[] scores) {
        List<Double> exponentials = new ArrayList<>();
        double sum = 0;
        for (float score : scores) {
            exponentials.add(Math.exp(score));
            sum += Math.exp(score);
        }
        float[] weights = new float[scores.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (exponentials.get(i) / sum);
        }
        return weights;
    }
}
