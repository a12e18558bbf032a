package org.headlight.task.translate;

import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.data.Vocabulary;
import org.headlight.data.pairs.PairBatch;
import org.headlight.data.pairs.PairCoding;
import org.headlight.data.pairs.TextPair;
import org.headlight.data.pairs.TextPairs;
import org.headlight.evaluation.translation.TranslationReport;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.InputGradients;
import org.headlight.model.attention.InterveningRecorder;
import org.headlight.model.translator.Translator;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.TokenText;
import org.headlight.task.BatchLoss;
import org.headlight.task.MaskedTokens;
import org.headlight.task.Score;
import org.headlight.task.Solver;
import org.headlight.task.Steps;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.CrossEntropyOptions;
import org.headlight.tensor.operation.SoftmaxCrossEntropy;

/**
 * A translator with what its run remembers. Confined to the engine thread.
 *
 * @param tape where it computes
 * @param network the network
 * @param learned makes of texts what it reads, and of what it writes texts
 * @param beam how many answers are followed at once, at least 1
 */
record TranslateSolver(Tape tape, Translator network, TranslateCoding learned, int beam) implements Solver {
    private static final CrossEntropyOptions WITHOUT_PADDING =
            CrossEntropyOptions.plain().ignoring(Vocabulary.PAD);

    /** Numbers both sides. */
    PairCoding coding() {
        return learned.pairs();
    }

    /** Lets the network write. */
    BeamSearch search() {
        return new BeamSearch(tape, network, coding(), AttentionRecorder.NOBODY);
    }

    /**
     * Goes forward through the network, in the step that the tape has begun.
     *
     * @param smoothing share of the right tokens that is spread over all, in [0, 1)
     */
    BatchLoss loss(PairBatch batch, float smoothing) {
        SoftmaxCrossEntropy answer = softmaxCrossEntropy(
                network.logits(tape, batch, AttentionRecorder.NOBODY),
                batch.targetWritten(),
                WITHOUT_PADDING.smoothedBy(smoothing));
        int[] right = batch.targetWritten();
        int[] best = best(answer.probabilities().toArray(), right.length);
        long hits = IntStream.range(0, right.length)
                .filter(i -> right[i] != Vocabulary.PAD && right[i] == best[i])
                .count();
        int tokens = Arrays.stream(batch.targetLengths()).sum();
        return new BatchLoss(answer.loss(), tokens, (double) hits / tokens);
    }

    /** What the network writes at each step when it reads the tokens of the batch; the step on the tape begins anew. */
    int[] written(PairBatch batch) {
        tape.beginInference();
        float[] logits = network.logits(tape, batch, AttentionRecorder.NOBODY).toArray();
        tape.begin();
        return best(logits, batch.targetRead().length);
    }

    /** Mean loss and share of right tokens, each given the right tokens before it; empty if it might not go on. */
    Optional<Score> score(List<PairBatch> batches, BooleanSupplier mayGoOn) {
        double loss = 0;
        double right = 0;
        long tokens = 0;
        for (PairBatch batch : batches) {
            if (!mayGoOn.getAsBoolean()) {
                return Optional.empty();
            }
            tape.beginInference();
            BatchLoss answer = loss(batch, 0);
            loss += (double) answer.loss().item() * answer.examples();
            right += answer.accuracy() * answer.examples();
            tokens += answer.examples();
        }
        return Optional.of(new Score(loss / tokens, right / tokens));
    }

    @Override
    public List<ProbeAttention> attend(List<Probe> probes, Intervention intervention) {
        BeamSearch search = new BeamSearch(
                tape, network, coding(), new InterveningRecorder(AttentionRecorder.NOBODY, intervention));
        List<ProbeAttention> seen = new ArrayList<>();
        for (Probe probe : probes) {
            TokenText source = coding().sourceTokens(probe.text());
            int[] ids = MaskedTokens.ids(coding().source().ids(source), intervention);
            List<Answer> answers = search.answer(ids, beam);
            Answer best = answers.getFirst();
            TranslateRecording recording = new TranslateRecording(List.of(source), List.of(best.tokens(coding())));
            tape.beginInference();
            network.logits(
                    tape,
                    BeamSearch.batch(ids, List.of(best.read(coding()))),
                    new InterveningRecorder(recording, intervention));
            seen.add(new ProbeAttention(probe, recording.maps(0), prediction(answers)));
        }
        return seen;
    }

    @Override
    public List<Float> gradients(Probe probe) {
        int[] ids = coding().source().ids(coding().sourceTokens(probe.text()));
        Answer best = search().answer(ids, beam).getFirst();
        InputGradients gradients = new InputGradients();
        tape.beginExplaining();
        Tensor logits = network.logits(tape, BeamSearch.batch(ids, List.of(best.read(coding()))), gradients);
        tape.backward(softmaxCrossEntropy(logits, best.ids()).loss());
        return gradients.values();
    }

    /** The answers as texts, those that read alike taken together. */
    private Prediction prediction(List<Answer> answers) {
        List<String> texts =
                answers.stream().map(answer -> answer.text(coding())).distinct().toList();
        List<Float> probabilities = texts.stream()
                .map(text -> (float) answers.stream()
                        .filter(answer -> answer.text(coding()).equals(text))
                        .mapToDouble(Answer::probability)
                        .sum())
                .toList();
        return new Prediction(texts, probabilities);
    }

    @Override
    public TranslationReport judge(Examples examples, Progress progress) {
        List<TextPair> pairs = ((TextPairs) examples).pairs();
        return new TranslateJudge(this)
                .judge(pairs, new Steps(progress, Math.ceilDiv(pairs.size(), TranslateJudge.TOGETHER)))
                .orElseThrow(CancellationException::new);
    }

    /** Index of the largest number of each row, the first of equals: [rows]. */
    static int[] best(float[] values, int rows) {
        int columns = values.length / rows;
        int[] best = new int[rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 1; column < columns; column++) {
                if (values[row * columns + column] > values[row * columns + best[row]]) {
                    best[row] = column;
                }
            }
        }
        return best;
    }
}
