package org.headlight.task.language;

import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.headlight.data.Vocabulary;
import org.headlight.data.language.LanguageBatch;
import org.headlight.data.language.LanguageWindows;
import org.headlight.evaluation.language.JudgedPassage;
import org.headlight.evaluation.language.LanguageReport;
import org.headlight.evaluation.language.PassageTally;
import org.headlight.evaluation.language.TokenBaselines;
import org.headlight.model.attention.AttentionRecorder;

/** Judges a language model beside counting. Confined to the engine thread. */
record LanguageJudge(LanguageSolver solver) {
    static final int BATCH_SIZE = 32;

    /** Foretells every token of a text but the first, and lets the baselines do so too; empty if it might not go on. */
    Optional<LanguageReport> judge(LanguageWindows windows, BooleanSupplier mayGoOn) {
        // Padding never comes.
        TokenBaselines baselines = new TokenBaselines(
                solver.coding().pairs(), solver.tokens().vocabulary().size() - 1);
        PassageTally tally = new PassageTally();
        double nats = 0;
        double unigram = 0;
        double bigram = 0;
        long unknown = 0;
        for (LanguageBatch batch : windows.inOrder(BATCH_SIZE)) {
            if (!mayGoOn.getAsBoolean()) {
                return Optional.empty();
            }
            float[] each = nats(batch);
            nats += sum(each);
            unigram += baselines.unigramNats(batch);
            bigram += baselines.bigramNats(batch);
            unknown += Arrays.stream(batch.next())
                    .filter(id -> id == Vocabulary.UNKNOWN)
                    .count();
            for (int window = 0; window < batch.batch(); window++) {
                int from = window * batch.steps();
                tally.add(each, from, batch.steps(), () -> passage(batch, each, from));
            }
        }
        int count = windows.tokens();
        String unit = solver.tokens().tokenizer().unit();
        return Optional.of(new LanguageReport(
                unit, count, unknown, nats / count, unigram / count, bigram / count, tally.passages()));
    }

    /** Mean nats of a token, without a look at the baselines; empty if it might not go on. */
    Optional<Double> meanNats(LanguageWindows windows, BooleanSupplier mayGoOn) {
        double nats = 0;
        for (LanguageBatch batch : windows.inOrder(BATCH_SIZE)) {
            if (!mayGoOn.getAsBoolean()) {
                return Optional.empty();
            }
            nats += sum(nats(batch));
        }
        return Optional.of(nats / windows.tokens());
    }

    /** What each token costs, [batch, steps]. */
    private float[] nats(LanguageBatch batch) {
        solver.tape().beginInference();
        return softmaxCrossEntropy(
                        solver.network().logits(solver.tape(), batch.read(), batch.steps(), AttentionRecorder.NOBODY),
                        batch.next())
                .losses();
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private JudgedPassage passage(LanguageBatch batch, float[] nats, int from) {
        Vocabulary vocabulary = solver.tokens().vocabulary();
        String beginning = vocabulary.token(batch.read()[from]);
        List<String> tokens = new ArrayList<>();
        List<Float> costs = new ArrayList<>();
        for (int i = from; i < from + batch.steps(); i++) {
            tokens.add(vocabulary.token(batch.next()[i]));
            costs.add(nats[i]);
        }
        List<String> all = new ArrayList<>(List.of(beginning));
        all.addAll(tokens);
        return new JudgedPassage(
                beginning, tokens, costs, solver.tokens().tokenizer().text(all));
    }
}
