package org.headlight.task.language;

import static org.headlight.tensor.operation.Slice.slice;
import static org.headlight.tensor.operation.Softmax.softmax;
import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.data.Vocabulary;
import org.headlight.data.language.LanguageBatch;
import org.headlight.data.language.LanguageWindows;
import org.headlight.data.language.RunningText;
import org.headlight.data.language.TokenCoding;
import org.headlight.evaluation.language.LanguageReport;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.AttentionRecording;
import org.headlight.model.attention.InputGradients;
import org.headlight.model.attention.InterveningRecorder;
import org.headlight.model.language.LanguageModel;
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

/**
 * A language model with its coding. Confined to the engine thread.
 *
 * @param tape where it computes
 * @param network the network
 * @param coding makes of texts what it reads, and of what it writes texts
 */
public record LanguageSolver(Tape tape, LanguageModel network, LanguageCoding coding) implements Solver {
    private static final int SHOWN = 10;

    /** A text cut as the network reads it. */
    LanguageWindows windows(String text) {
        return new LanguageWindows(tokens().ids(text), tokens().contextTokens());
    }

    TokenCoding tokens() {
        return coding.tokens();
    }

    /** Goes forward through the network, in the step that the tape has begun. */
    BatchLoss loss(LanguageBatch batch) {
        Tensor logits = network.logits(tape, batch.read(), batch.steps(), AttentionRecorder.NOBODY);
        return new BatchLoss(
                softmaxCrossEntropy(logits, batch.next()).loss(), batch.batch() * batch.steps(), Double.NaN);
    }

    @Override
    public LanguageReport judge(Examples examples, Progress progress) {
        LanguageWindows windows = windows(((RunningText) examples).text());
        return judge(
                        windows,
                        new Steps(
                                progress,
                                windows.inOrder(LanguageJudge.BATCH_SIZE).size()))
                .orElseThrow(CancellationException::new);
    }

    /** Foretells every token of a text but the first, and lets the baselines do so too; empty if it might not go on. */
    Optional<LanguageReport> judge(LanguageWindows windows, BooleanSupplier mayGoOn) {
        return new LanguageJudge(this).judge(windows, mayGoOn);
    }

    /** Where each token of the end of each text looks back to, and what is likely to come next. */
    @Override
    public List<ProbeAttention> attend(List<Probe> probes, Intervention intervention) {
        return probes.stream().map(probe -> attend(probe, intervention)).toList();
    }

    private ProbeAttention attend(Probe probe, Intervention intervention) {
        TokenText text = tokens().lastTokens(probe.text());
        AttentionRecording recording = new AttentionRecording(List.of(text));
        tape.beginInference();
        float[] next = softmax(last(
                        MaskedTokens.ids(tokens().vocabulary().ids(text), intervention),
                        new InterveningRecorder(recording, intervention)))
                .toArray();
        List<Integer> likeliest = IntStream.range(0, next.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer id) -> next[id]).reversed())
                .limit(SHOWN)
                .toList();
        Prediction prediction = new Prediction(
                likeliest.stream().map(tokens().vocabulary()::token).toList(),
                likeliest.stream().map(id -> next[id]).toList());
        return new ProbeAttention(probe, recording.maps(0), prediction);
    }

    @Override
    public List<Float> gradients(Probe probe) {
        int[] ids = tokens().vocabulary().ids(tokens().lastTokens(probe.text()));
        String best = attend(probe, Intervention.NONE).answer().label();
        InputGradients gradients = new InputGradients();
        tape.beginExplaining();
        int[] next = {tokens().vocabulary().id(best)};
        tape.backward(softmaxCrossEntropy(last(ids, gradients), next).loss());
        return gradients.values();
    }

    /** Scores of what may follow the last of some tokens: [1, 1, tokens]. */
    private Tensor last(int[] ids, AttentionRecorder recorder) {
        return slice(network.logits(tape, ids, ids.length, recorder), 1, ids.length - 1, 1);
    }

    /**
     * Goes on with a text; the same text and the same sampling give the same. What the network does not know it never writes.
     *
     * @param beginning what it goes on from; its last tokens are read, as many as the network reads at once
     * @return what comes after it
     */
    public String write(String beginning, Sampling sampling) {
        int[] ids = tokens().vocabulary().ids(tokens().lastTokens(beginning));
        SplittableRandom rng = new SplittableRandom(sampling.seed());
        // Nothing comes first, so that what parts two words parts the beginning from what comes after it.
        List<String> written = new ArrayList<>(List.of(""));
        while (written.size() <= sampling.tokens()) {
            tape.beginInference();
            float[] scores = last(ids, AttentionRecorder.NOBODY).toArray();
            scores[Vocabulary.PAD] = Float.NEGATIVE_INFINITY;
            scores[Vocabulary.UNKNOWN] = Float.NEGATIVE_INFINITY;
            int next = sampling.choose(scores, rng);
            written.add(tokens().vocabulary().token(next));
            int kept = Math.min(ids.length, tokens().contextTokens() - 1);
            int[] longer = Arrays.copyOfRange(ids, ids.length - kept, ids.length + 1);
            longer[kept] = next;
            ids = longer;
        }
        return tokens().tokenizer().text(written);
    }
}
