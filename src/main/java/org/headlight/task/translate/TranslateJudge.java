package org.headlight.task.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.headlight.data.pairs.PairBatch;
import org.headlight.data.pairs.PairCoding;
import org.headlight.data.pairs.PairExample;
import org.headlight.data.pairs.TextPair;
import org.headlight.evaluation.translation.JudgedPair;
import org.headlight.evaluation.translation.TranslationReport;
import org.headlight.evaluation.translation.TranslationScore;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * Judges a translator on pairs whose targets are known. Confined to the engine thread.
 *
 * <p>Beside it stand the two answers that need no network: the source as it is, and the most frequent target of the training part.
 *
 * @param solver who is judged
 */
record TranslateJudge(TranslateSolver solver) {
    /** Sources that are answered together, and steps of the progress. */
    static final int TOGETHER = 64;

    /** Answers every source and judges the answers; empty if it might not go on. */
    Optional<TranslationReport> judge(List<TextPair> pairs, BooleanSupplier mayGoOn) {
        List<Answer> written = new ArrayList<>();
        AlignmentTally alignment = new AlignmentTally();
        for (int from = 0; from < pairs.size(); from += TOGETHER) {
            if (!mayGoOn.getAsBoolean()) {
                return Optional.empty();
            }
            List<TextPair> some = pairs.subList(from, Math.min(from + TOGETHER, pairs.size()));
            written.addAll(answer(some));
            look(some, alignment);
        }
        List<List<String>> answers =
                written.stream().map(answer -> coding().answer(answer.ids())).toList();
        List<List<String>> truth =
                pairs.stream().map(pair -> tokens(pair.target())).toList();
        List<JudgedPair> each = IntStream.range(0, pairs.size())
                .mapToObj(i -> judged(pairs.get(i), written.get(i), answers.get(i), truth.get(i)))
                .toList();
        return Optional.of(new TranslationReport(
                pairs.size(), score(answers, truth), baselines(pairs, truth), each, alignment.score()));
    }

    private JudgedPair judged(TextPair pair, Answer written, List<String> answer, List<String> truth) {
        return new JudgedPair(
                TranslateCoding.probe(pair),
                coding().text(truth),
                coding().text(answer),
                written.probability(),
                TranslationScore.right(answer, truth),
                Math.max(answer.size(), truth.size()),
                coding().sourceTokens(pair.source()).tokens().size());
    }

    private PairCoding coding() {
        return solver.coding();
    }

    private List<Answer> answer(List<TextPair> pairs) {
        List<int[]> sources =
                pairs.stream().map(pair -> coding().example(pair).source()).toList();
        BeamSearch search = solver.search();
        return solver.beam() == 1
                ? search.greedy(sources)
                : sources.stream()
                        .map(source -> search.answer(source, solver.beam()).getFirst())
                        .toList();
    }

    /** Where it looks while it writes the right answers, of those pairs that say where to look. */
    private void look(List<TextPair> pairs, AlignmentTally tally) {
        List<TextPair> known =
                pairs.stream().filter(pair -> pair.alignment().isPresent()).toList();
        if (known.isEmpty()) {
            return;
        }
        List<PairExample> examples = known.stream().map(coding()::example).toList();
        List<TokenText> sources =
                known.stream().map(pair -> coding().sourceTokens(pair.source())).toList();
        List<TokenText> written =
                known.stream().map(pair -> written(pair.target())).toList();
        TranslateRecording recording = new TranslateRecording(sources, written);
        solver.tape().beginInference();
        solver.network().logits(solver.tape(), PairBatch.of(examples, coding()), recording);
        for (int i = 0; i < known.size(); i++) {
            tally.add(known.get(i).alignment().orElseThrow(), recording.crossing(i));
        }
    }

    private TokenText written(String target) {
        TokenText text = coding().targetTokens(target);
        List<Token> tokens = new ArrayList<>(text.tokens());
        tokens.add(Token.mark(PairCoding.END));
        return new TokenText(target, tokens);
    }

    private List<String> tokens(String target) {
        return coding().targetTokens(target).tokens().stream().map(Token::text).toList();
    }

    private Map<String, TranslationScore> baselines(List<TextPair> pairs, List<List<String>> truth) {
        List<String> frequent = tokens(solver.learned().frequentTarget());
        Map<String, TranslationScore> baselines = new LinkedHashMap<>();
        baselines.put(
                "copySource",
                score(pairs.stream().map(pair -> tokens(pair.source())).toList(), truth));
        baselines.put("mostFrequent", score(pairs.stream().map(pair -> frequent).toList(), truth));
        return baselines;
    }

    private TranslationScore score(List<List<String>> answers, List<List<String>> truth) {
        return TranslationScore.of(answers, truth, coding()::text);
    }
}
