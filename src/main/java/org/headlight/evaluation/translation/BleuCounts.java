package org.headlight.evaluation.translation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What BLEU counts of a translation; counts of several add up. Immutable: the arrays are never written again.
 *
 * @param matches [orders], runs of 1, 2, 3 and 4 tokens that some reference has
 * @param runs [orders], all runs
 * @param length tokens of the translation
 * @param referenceLength tokens of the reference; where there are several, of the one nearest in length
 */
record BleuCounts(long[] matches, long[] runs, int length, int referenceLength) {
    static final BleuCounts NOTHING = new BleuCounts(new long[Bleu.ORDERS], new long[Bleu.ORDERS], 0, 0);

    /** Of one translation, as plain text, beside all that would be right. */
    static BleuCounts of(String translation, List<String> references) {
        List<String> tokens = BleuTokens.of(translation);
        List<List<String>> right = references.stream().map(BleuTokens::of).toList();
        long[] matches = new long[Bleu.ORDERS];
        long[] runs = new long[Bleu.ORDERS];
        for (int order = 1; order <= Bleu.ORDERS; order++) {
            matches[order - 1] = matches(tokens, right, order);
            runs[order - 1] = Math.max(0, tokens.size() - order + 1);
        }
        return new BleuCounts(matches, runs, tokens.size(), nearest(tokens.size(), right));
    }

    BleuCounts plus(BleuCounts other) {
        long[] sum = matches.clone();
        long[] all = runs.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.matches[i];
            all[i] += other.runs[i];
        }
        return new BleuCounts(sum, all, length + other.length, referenceLength + other.referenceLength);
    }

    private static int nearest(int length, List<List<String>> references) {
        return references.stream()
                .map(List::size)
                .min(Comparator.comparingInt((Integer size) -> Math.abs(size - length))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** How many runs some reference has; as often as the one that has it most often. */
    private static long matches(List<String> translation, List<List<String>> references, int order) {
        Map<List<String>, Integer> allowed = new HashMap<>();
        for (List<String> reference : references) {
            counts(reference, order).forEach((run, count) -> allowed.merge(run, count, Math::max));
        }
        return counts(translation, order).entrySet().stream()
                .mapToLong(run -> Math.min(run.getValue(), allowed.getOrDefault(run.getKey(), 0)))
                .sum();
    }

    private static Map<List<String>, Integer> counts(List<String> tokens, int order) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int start = 0; start + order <= tokens.size(); start++) {
            counts.merge(tokens.subList(start, start + order), 1, Integer::sum);
        }
        return counts;
    }
}
