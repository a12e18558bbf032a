package org.headlight.evaluation.translation;

import java.util.Arrays;
import java.util.List;

/**
 * How much translations share with their references in runs of up to four tokens, over a whole corpus. Immutable.
 *
 * <p>{@code score = 100 brevity exp(mean_n ln p_n)}, Papineni et al. 2002, section 2.3, with 13a tokens and exponential
 * smoothing: the k-th order without any match counts as {@code 1 / 2^k} matches. These are the defaults of sacreBLEU (Post
 * 2018), so scores can be compared with published ones.
 *
 * @param score in [0, 100]
 * @param precisions in [0, 100], for each of four orders the share of the translations' runs of 1, 2, 3
 *     and 4 tokens that their references have
 * @param brevityPenalty 1 unless the translations are shorter than their references
 * @param length tokens of the translations
 * @param referenceLength tokens of the references; where there are several, of the one nearest in length
 */
public record Bleu(double score, List<Double> precisions, double brevityPenalty, int length, int referenceLength) {
    /** Runs of up to so many tokens are counted. */
    static final int ORDERS = 4;

    public Bleu {
        precisions = List.copyOf(precisions);
    }

    /**
     * Judges translations.
     *
     * @param translations what was answered, as plain text
     * @param references for each translation, at least one that is right
     * @throws IllegalArgumentException if there are none or not references for each; says how many
     */
    public static Bleu of(List<String> translations, List<List<String>> references) {
        if (translations.isEmpty() || translations.size() != references.size()) {
            throw new IllegalArgumentException(
                    "references: expected some for each of at least 1 translations, but got %d for %d"
                            .formatted(references.size(), translations.size()));
        }
        BleuCounts all = BleuCounts.NOTHING;
        for (int i = 0; i < translations.size(); i++) {
            all = all.plus(BleuCounts.of(translations.get(i), references.get(i)));
        }
        return of(all);
    }

    /** The score that counts add up to. */
    static Bleu of(BleuCounts counts) {
        return of(counts.matches(), counts.runs(), counts.length(), counts.referenceLength());
    }

    private static Bleu of(long[] matches, long[] runs, int length, int referenceLength) {
        double brevity = length == 0 ? 0 : Math.min(1, Math.exp(1 - (double) referenceLength / length));
        double[] precisions = new double[ORDERS];
        double smoothing = 1;
        int orders = 0;
        double logarithms = 0;
        for (int i = 0; i < ORDERS && runs[i] > 0; i++) {
            orders++;
            if (matches[i] == 0) {
                smoothing *= 2;
                precisions[i] = 100 / (smoothing * runs[i]);
            } else {
                precisions[i] = 100.0 * matches[i] / runs[i];
            }
            logarithms += Math.log(precisions[i]);
        }
        // without a single matching token there is nothing to smooth; orders longer than every translation give no
        // score
        boolean none = matches[0] == 0 || orders < ORDERS;
        double score = none ? 0 : Math.min(100, brevity * Math.exp(logarithms / ORDERS));
        return new Bleu(score, Arrays.stream(precisions).boxed().toList(), brevity, length, referenceLength);
    }
}
