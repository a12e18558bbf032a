package org.headlight.task.translate;

import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.headlight.data.Examples;
import org.headlight.data.Vocabulary;
import org.headlight.data.pairs.PairBatch;
import org.headlight.data.pairs.PairCoding;
import org.headlight.data.pairs.PairExample;
import org.headlight.data.pairs.TextPair;
import org.headlight.data.pairs.TextPairs;
import org.headlight.evaluation.TranslationReport;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.translator.Translator;
import org.headlight.snapshot.Prediction;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.TokenText;
import org.headlight.task.BatchLoss;
import org.headlight.task.Score;
import org.headlight.task.Solver;
import org.headlight.tensor.Tape;
import org.headlight.tensor.operation.CrossEntropyOptions;
import org.headlight.tensor.operation.SoftmaxCrossEntropy;

/**
 * A translator with its coding. Confined to the engine thread.
 *
 * @param tape where it computes
 * @param network the network
 * @param coding makes of texts what it reads, and of what it writes texts
 * @param beam how many answers are followed at once
 */
record TranslateSolver(Tape tape, Translator network, PairCoding coding, int beam) implements Solver {
    private static final int TOGETHER = 64;
    private static final CrossEntropyOptions WITHOUT_PADDING =
            CrossEntropyOptions.plain().ignoring(Vocabulary.PAD);

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
        int[] best = best(answer.probabilities().toArray(), batch.targetWritten().length);
        int[] right = batch.targetWritten();
        long hits = IntStream.range(0, right.length)
                .filter(i -> right[i] != Vocabulary.PAD && right[i] == best[i])
                .count();
        int tokens = Arrays.stream(batch.targetLengths()).sum();
        return new BatchLoss(answer.loss(), tokens, (double) hits / tokens);
    }

    /**
     * The same batch with some of the tokens that are read as written so far taken from the network's own answers to the right
     * ones: Mihaylova and Martins 2019, scheduled sampling in two passes. The step on the tape begins anew.
     *
     * @param share of the tokens, in [0, 1]
     */
    PairBatch withOwnTokens(PairBatch batch, double share, SplittableRandom rng) {
        tape.beginInference();
        int[] own = best(network.logits(tape, batch, AttentionRecorder.NOBODY).toArray(), batch.targetRead().length);
        int[] read = batch.targetRead().clone();
        for (int example = 0; example < batch.batch(); example++) {
            int first = example * batch.targetSteps();
            for (int step = 1; step < batch.targetLengths()[example]; step++) {
                if (rng.nextDouble() < share) {
                    read[first + step] = own[first + step - 1];
                }
            }
        }
        tape.begin();
        return new PairBatch(
                batch.source(),
                batch.sourceLengths(),
                read,
                batch.targetWritten(),
                batch.targetLengths(),
                batch.batch(),
                batch.sourceSteps(),
                batch.targetSteps());
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
    public List<ProbeAttention> attend(List<Probe> probes) {
        List<ProbeAttention> seen = new ArrayList<>();
        for (Probe probe : probes) {
            TokenText source = coding.sourceTokens(probe.text());
            List<Answer> answers =
                    new BeamSearch(tape, network, coding).answer(coding.source().ids(source), Math.max(beam, 1));
            seen.add(look(probe, source, answers));
        }
        return seen;
    }

    private ProbeAttention look(Probe probe, TokenText source, List<Answer> answers) {
        Answer best = answers.getFirst();
        int[] ids = coding.source().ids(source);
        PairBatch batch = BeamSearch.batch(ids, List.of(best.read(coding)));
        TranslateRecording recording = new TranslateRecording(source, best.tokens(coding));
        tape.beginInference();
        network.logits(tape, batch, recording);
        List<String> texts =
                answers.stream().map(answer -> answer.text(coding)).distinct().toList();
        List<Float> probabilities = texts.stream()
                .map(text -> (float) answers.stream()
                        .filter(answer -> answer.text(coding).equals(text))
                        .mapToDouble(Answer::probability)
                        .sum())
                .toList();
        return new ProbeAttention(probe, recording.maps(), new Prediction(texts, probabilities));
    }

    @Override
    public TranslationReport judge(Examples examples) {
        return judge(((TextPairs) examples).pairs(), () -> true).orElseThrow();
    }

    /** Answers every source and judges the answers; empty if it might not go on. */
    Optional<TranslationReport> judge(List<TextPair> pairs, BooleanSupplier mayGoOn) {
        List<List<String>> answers = new ArrayList<>();
        List<List<String>> truth = pairs.stream()
                .map(pair -> coding.targetTokens(pair.target()).tokens().stream()
                        .map(token -> token.text())
                        .toList())
                .toList();
        List<PairExample> examples = pairs.stream().map(coding::example).toList();
        for (int from = 0; from < examples.size(); from += beam == 1 ? TOGETHER : 1) {
            if (!mayGoOn.getAsBoolean()) {
                return Optional.empty();
            }
            List<int[]> sources =
                    examples.subList(from, Math.min(from + (beam == 1 ? TOGETHER : 1), examples.size())).stream()
                            .map(PairExample::source)
                            .toList();
            BeamSearch search = new BeamSearch(tape, network, coding);
            List<Answer> best = beam == 1
                    ? search.greedy(sources)
                    : List.of(search.answer(sources.getFirst(), beam).getFirst());
            best.forEach(answer -> answers.add(coding.answer(answer.ids())));
        }
        return Optional.of(TranslationReport.of(
                answers.stream().map(coding::text).toList(),
                truth.stream().map(coding::text).toList(),
                answers,
                truth));
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
