package org.headlight.evaluation.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How well answers in many tokens agree with what is right. Immutable.
 *
 * @param bleu runs of tokens in common, over all answers together
 * @param exactMatch share of answers that are right to the last token, in [0, 1]
 * @param tokenAccuracy share of places, over the longer of answer and truth, with the right token, in [0, 1]
 */
public record TranslationScore(Bleu bleu, double exactMatch, double tokenAccuracy) {

    /**
     * Judges answers.
     *
     * @param answers tokens of each answer, without marks of begin and end
     * @param truth tokens of what is right, in the same order; at least one
     * @param text makes tokens plain text, from which BLEU cuts tokens of its own
     * @throws IllegalArgumentException if there are none or their numbers differ
     */
    public static TranslationScore of(
            List<List<String>> answers, List<List<String>> truth, Function<List<String>, String> text) {
        if (answers.isEmpty() || answers.size() != truth.size()) {
            throw new IllegalArgumentException("answers: expected one for each of at least 1 truth but got %d for %d"
                    .formatted(answers.size(), truth.size()));
        }
        long exact = 0;
        long right = 0;
        long places = 0;
        for (int i = 0; i < truth.size(); i++) {
            exact += answers.get(i).equals(truth.get(i)) ? 1 : 0;
            places += Math.max(answers.get(i).size(), truth.get(i).size());
            right += right(answers.get(i), truth.get(i));
        }
        Bleu bleu = Bleu.of(
                answers.stream().map(text).toList(),
                truth.stream().map(text).map(List::of).toList());
        return new TranslationScore(bleu, (double) exact / truth.size(), places == 0 ? 1 : (double) right / places);
    }

    /** How many places hold the right token. */
    public static int right(List<String> answer, List<String> truth) {
        return (int) IntStream.range(0, Math.min(answer.size(), truth.size()))
                .filter(at -> answer.get(at).equals(truth.get(at)))
                .count();
    }

    /** Its three numbers by name. */
    Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("bleu", bleu.score());
        numbers.put("exactMatch", exactMatch);
        numbers.put("tokenAccuracy", tokenAccuracy);
        return numbers;
    }

    /** In one line. */
    String text() {
        return "BLEU %.2f, exact match %.4f, token accuracy %.4f".formatted(bleu.score(), exactMatch, tokenAccuracy);
    }
}
