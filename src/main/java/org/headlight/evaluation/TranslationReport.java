package org.headlight.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well answers in many tokens agree with what is right. Immutable.
 *
 * @param pairs how many were judged
 * @param bleu runs of tokens in common, over all answers together
 * @param exactMatch share of answers that are right to the last token, in [0, 1]
 * @param tokenAccuracy share of places, over the longer of answer and truth, with the right token, in [0, 1]
 */
public record TranslationReport(int pairs, Bleu bleu, double exactMatch, double tokenAccuracy) implements Report {

    /**
     * Judges answers.
     *
     * @param answers as plain text
     * @param truth what is right, in the same order, as plain text
     * @param answerTokens tokens of each answer, without marks of begin and end
     * @param truthTokens tokens of what is right
     * @throws IllegalArgumentException if there are none or their numbers differ
     */
    public static TranslationReport of(
            List<String> answers, List<String> truth, List<List<String>> answerTokens, List<List<String>> truthTokens) {
        int pairs = truth.size();
        if (answerTokens.size() != pairs || truthTokens.size() != pairs) {
            throw new IllegalArgumentException("tokens: expected those of %d answers and truths but got %d and %d"
                    .formatted(pairs, answerTokens.size(), truthTokens.size()));
        }
        long exact = 0;
        long right = 0;
        long places = 0;
        for (int i = 0; i < pairs; i++) {
            List<String> answer = answerTokens.get(i);
            List<String> wanted = truthTokens.get(i);
            exact += answer.equals(wanted) ? 1 : 0;
            places += Math.max(answer.size(), wanted.size());
            right += IntStream.range(0, Math.min(answer.size(), wanted.size()))
                    .filter(at -> answer.get(at).equals(wanted.get(at)))
                    .count();
        }
        Bleu bleu = Bleu.of(answers, truth.stream().map(List::of).toList());
        return new TranslationReport(pairs, bleu, (double) exact / pairs, places == 0 ? 1 : (double) right / places);
    }

    @Override
    public int examples() {
        return pairs;
    }

    @Override
    public Map<String, Double> headline() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("bleu", bleu.score());
        numbers.put("exactMatch", exactMatch);
        numbers.put("tokenAccuracy", tokenAccuracy);
        return numbers;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("examples", pairs);
        details.putAll(headline());
        return details;
    }

    @Override
    public String text() {
        return "%,d pairs: BLEU %.2f, exact match %.4f, token accuracy %.4f%n"
                .formatted(pairs, bleu.score(), exactMatch, tokenAccuracy);
    }
}
