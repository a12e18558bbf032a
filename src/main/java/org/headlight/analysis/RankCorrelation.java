package org.headlight.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much two lists of numbers agree in their order, whatever the numbers are: 1 for the same order, 0 for none in common, -1 for
 * the reverse.
 */
public final class RankCorrelation {

    private RankCorrelation() {}

    /**
     * Kendall's tau-b (Kendall 1945), which counts pairs: {@code (C - D) / sqrt((n0 - t1)(n0 - t2))} with C pairs in the same order,
     * D in the other, n0 all pairs, and t1 and t2 those that are equal in one list. Jain and Wallace 2019 hold attention against
     * gradients and against leaving out by it.
     *
     * @return in [-1, 1]; NaN with fewer than two numbers, one that is none, or all of a list equal
     * @throws IllegalArgumentException if the lists have different lengths; says both
     */
    public static double kendall(double[] one, double[] other) {
        requireSameLength(one, other);
        long agreement = 0;
        long onesPairs = 0;
        long othersPairs = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                int first = (int) Math.signum(one[i] - one[j]);
                int second = (int) Math.signum(other[i] - other[j]);
                agreement += (long) first * second;
                onesPairs += first == 0 ? 0 : 1;
                othersPairs += second == 0 ? 0 : 1;
            }
        }
        return finite(one) && finite(other) ? agreement / Math.sqrt((double) onesPairs * othersPairs) : Double.NaN;
    }

    /**
     * Spearman's rho: the correlation of the ranks, equals sharing the mean of theirs.
     *
     * @return in [-1, 1]; NaN with fewer than two numbers, one that is none, or all of a list equal
     * @throws IllegalArgumentException if the lists have different lengths; says both
     */
    public static double spearman(double[] one, double[] other) {
        requireSameLength(one, other);
        if (!finite(one) || !finite(other)) {
            return Double.NaN;
        }
        double[] ranks = ranks(one);
        double[] others = ranks(other);
        double middle = (one.length + 1) / 2.0;
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < ranks.length; i++) {
            product += (ranks[i] - middle) * (others[i] - middle);
            square += (ranks[i] - middle) * (ranks[i] - middle);
            otherSquare += (others[i] - middle) * (others[i] - middle);
        }
        return product / Math.sqrt(square * otherSquare);
    }

    /** The place of each number in the order, from 1. */
    private static double[] ranks(double[] values) {
        return Arrays.stream(values)
                .map(value -> IntStream.range(0, values.length)
                        .mapToDouble(i -> values[i] < value ? 1 : values[i] == value ? 0.5 : 0)
                        .sum())
                .map(below -> below + 0.5)
                .toArray();
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private static void requireSameLength(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "other: expected %d numbers but got %d".formatted(one.length, other.length));
        }
    }
}
