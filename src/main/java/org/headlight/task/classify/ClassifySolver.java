package org.headlight.task.classify;

import static org.headlight.tensor.operation.Softmax.softmax;
import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.headlight.data.Batch;
import org.headlight.data.Example;
import org.headlight.data.Examples;
import org.headlight.data.LabelledText;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Progress;
import org.headlight.data.TextCoding;
import org.headlight.evaluation.Report;
import org.headlight.evaluation.classification.ClassifierReport;
import org.headlight.evaluation.classification.WordCounts;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.AttentionRecording;
import org.headlight.model.attention.InputGradients;
import org.headlight.model.attention.InterveningRecorder;
import org.headlight.model.classifier.Classifier;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.TokenText;
import org.headlight.task.BatchLoss;
import org.headlight.task.MaskedTokens;
import org.headlight.task.Solver;
import org.headlight.task.Steps;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.CrossEntropyOptions;
import org.headlight.tensor.operation.SoftmaxCrossEntropy;

/**
 * A classifier with its coding. Confined to the engine thread.
 *
 * @param tape where it computes
 * @param network the network
 * @param coding makes of texts what it reads
 * @param counts what simple classifiers learned from the same texts; empty if it was not kept
 */
record ClassifySolver(Tape tape, Classifier network, TextCoding coding, Optional<WordCounts> counts) implements Solver {
    private static final int BATCH_SIZE = 32;

    /** The texts as the network takes them. */
    List<Example> examples(List<LabelledText> texts) {
        return texts.stream().map(coding::example).toList();
    }

    /** Goes forward through the network, in the step that the tape has begun. */
    BatchLoss loss(Batch batch, CrossEntropyOptions options) {
        SoftmaxCrossEntropy answer =
                softmaxCrossEntropy(network.logits(tape, batch, AttentionRecorder.NOBODY), batch.labels(), options);
        float[][] probabilities = rows(answer.probabilities().toArray(), batch.batch());
        return new BatchLoss(
                answer.loss(), batch.batch(), new Answers(Double.NaN, batch.labels(), probabilities).accuracy());
    }

    @Override
    public List<ProbeAttention> attend(List<Probe> probes, Intervention intervention) {
        List<ProbeAttention> seen = new ArrayList<>();
        for (int from = 0; from < probes.size(); from += BATCH_SIZE) {
            seen.addAll(attendTogether(probes.subList(from, Math.min(from + BATCH_SIZE, probes.size())), intervention));
        }
        return seen;
    }

    private List<ProbeAttention> attendTogether(List<Probe> probes, Intervention intervention) {
        List<TokenText> texts =
                probes.stream().map(probe -> coding.tokens(probe.text())).toList();
        Batch batch = Batch.of(texts.stream()
                .map(text -> new Example(MaskedTokens.ids(coding.vocabulary().ids(text), intervention), 0))
                .toList());
        AttentionRecording recording = new AttentionRecording(texts);
        tape.beginInference();
        Tensor logits = network.logits(tape, batch, new InterveningRecorder(recording, intervention));
        float[][] probabilities = rows(softmax(logits).toArray(), probes.size()); // [batch][classes]
        return IntStream.range(0, probes.size())
                .mapToObj(i -> new ProbeAttention(probes.get(i), recording.maps(i), prediction(probabilities[i])))
                .toList();
    }

    @Override
    public List<Float> gradients(Probe probe) {
        int best = attend(List.of(probe)).getFirst().prediction().orElseThrow().best();
        Batch batch = Batch.of(List.of(new Example(coding.vocabulary().ids(coding.tokens(probe.text())), best)));
        InputGradients gradients = new InputGradients();
        tape.beginExplaining();
        tape.backward(softmaxCrossEntropy(network.logits(tape, batch, gradients), batch.labels())
                .loss());
        return gradients.values();
    }

    /** What probabilities of the classes say: [classes]. */
    Prediction prediction(float[] probabilities) {
        List<Float> own = new ArrayList<>();
        for (float probability : probabilities) {
            own.add(probability);
        }
        return new Prediction(coding.labels().names(), own);
    }

    @Override
    public Report judge(Examples examples, Progress progress) {
        List<LabelledText> texts = ((LabelledTexts) examples).texts();
        coding.labels().requireAll(texts, "test");
        return judge(texts, new Steps(progress, Math.ceilDiv(texts.size(), BATCH_SIZE)))
                .orElseThrow(CancellationException::new);
    }

    /** Judges it on texts of the classes it knows; empty if it might not go on. */
    Optional<ClassifierReport> judge(List<LabelledText> texts, BooleanSupplier mayGoOn) {
        return new ClassifyJudge(this, counts).judge(texts, mayGoOn);
    }

    /**
     * Asks for the class of every example.
     *
     * @param examples at least one
     * @param options of the loss
     * @param mayGoOn asked before every batch
     * @return the answers in the order of the examples; empty if it might not go on
     */
    Optional<Answers> answer(List<Example> examples, CrossEntropyOptions options, BooleanSupplier mayGoOn) {
        int[] order = IntStream.range(0, examples.size())
                .boxed()
                .sorted(Comparator.comparingInt(index -> examples.get(index).length()))
                .mapToInt(Integer::intValue)
                .toArray();
        float[][] probabilities = new float[examples.size()][];
        double loss = 0;
        for (int from = 0; from < order.length; from += BATCH_SIZE) {
            if (!mayGoOn.getAsBoolean()) {
                return Optional.empty();
            }
            int[] chosen = IntStream.range(from, Math.min(from + BATCH_SIZE, order.length))
                    .map(place -> order[place])
                    .toArray();
            loss += answer(examples, chosen, options, probabilities);
        }
        int[] truth = examples.stream().mapToInt(Example::label).toArray();
        return Optional.of(new Answers(loss / weight(truth, options), truth, probabilities));
    }

    /** Answers the chosen examples and returns the sum of their losses. */
    private double answer(List<Example> examples, int[] chosen, CrossEntropyOptions options, float[][] probabilities) {
        Batch batch = Batch.of(IntStream.of(chosen).mapToObj(examples::get).toList());
        tape.beginInference();
        SoftmaxCrossEntropy answer =
                softmaxCrossEntropy(network.logits(tape, batch, AttentionRecorder.NOBODY), batch.labels(), options);
        float[][] rows = rows(answer.probabilities().toArray(), chosen.length);
        for (int i = 0; i < chosen.length; i++) {
            probabilities[chosen[i]] = rows[i];
        }
        return answer.loss().item() * weight(batch.labels(), options);
    }

    /** How much examples of these classes count together. */
    private static double weight(int[] labels, CrossEntropyOptions options) {
        return IntStream.of(labels).mapToDouble(options::weight).sum();
    }

    /** Cuts numbers into rows of equal length: [rows][columns]. */
    private static float[][] rows(float[] values, int rows) {
        int columns = values.length / rows;
        return IntStream.range(0, rows)
                .mapToObj(row -> Arrays.copyOfRange(values, row * columns, (row + 1) * columns))
                .toArray(float[][]::new);
    }
}
