package org.headlight.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Matrix;

/**
 * The difference between two maps of the same lengths. Immutable.
 *
 * @param difference [queries, keys], the second map's weights minus the first's; a cell masked in one map counts as 0 there;
 *     NaN where either is
 * @param counted [queries * keys], row after row: whether the cell is compared. It is not where both maps mask it, nor where
 *     either masks its whole row; the difference there is 0
 * @param divergences [queries], the Jensen-Shannon divergence of each row in nats, in [0, ln 2]; NaN where a row of either map
 *     is no distribution
 * @param cosine the cosine between the two maps read as one long vector each, in [0, 1]; 1 is the same up to a factor; cells
 *     that are not counted, or NaN in either, are left out; NaN if nothing is left
 * @param entropyBefore mean entropy of the first map's rows that are compared, in nats
 * @param entropyAfter the same of the second
 * @param compared how many rows are distributions in both
 * @param otherTops how many of these have their largest weight at another key
 */
public record MapComparison(
        Matrix difference,
        boolean[] counted,
        double[] divergences,
        double cosine,
        double entropyBefore,
        double entropyAfter,
        int compared,
        int otherTops) {

    /** The largest divergence there can be, {@code ln 2}, in nats: no key in common. */
    public static final double LARGEST_DIVERGENCE = Math.log(2);

    /** Why two maps cannot be laid over each other, one sentence; empty if they can. */
    public static Optional<String> refusal(AttentionMap before, AttentionMap after) {
        Matrix one = before.weights();
        Matrix other = after.weights();
        if (one.rows() == other.rows() && one.columns() == other.columns()) {
            return Optional.empty();
        }
        return Optional.of(
                "A has %d queries and %d keys, B has %d and %d: only maps of the same lengths can be laid over each other."
                        .formatted(one.rows(), one.columns(), other.rows(), other.columns()));
    }

    /**
     * Compares two maps.
     *
     * @throws IllegalArgumentException if their lengths differ; with the sentence of {@link #refusal}
     */
    public static MapComparison of(AttentionMap before, AttentionMap after) {
        refusal(before, after).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        int queries = before.weights().rows();
        double[] divergences = new double[queries];
        double entropyBefore = 0;
        double entropyAfter = 0;
        int compared = 0;
        int otherTops = 0;
        for (int query = 0; query < queries; query++) {
            Row one = Row.of(before, query);
            Row other = Row.of(after, query);
            boolean readable = one.readable() && other.readable();
            divergences[query] = readable ? jensenShannon(one.shares(), other.shares()) : Double.NaN;
            if (readable) {
                compared++;
                entropyBefore += one.entropy();
                entropyAfter += other.entropy();
                otherTops += one.top() == other.top() ? 0 : 1;
            }
        }
        return new MapComparison(
                difference(before, after),
                counted(before, after),
                divergences,
                cosine(before, after),
                entropyBefore / compared,
                entropyAfter / compared,
                compared,
                otherTops);
    }

    /**
     * The Jensen-Shannon divergence of two distributions over the same keys, {@code H((p+q)/2) - (H(p)+H(q))/2} in nats, Lin
     * 1991, equation 4.1 with equal weights; in [0, ln 2].
     */
    static double jensenShannon(double[] first, double[] second) {
        double divergence = 0;
        for (int i = 0; i < first.length; i++) {
            double middle = (first[i] + second[i]) / 2;
            divergence += half(first[i], middle) + half(second[i], middle);
        }
        return Math.clamp(divergence, 0, LARGEST_DIVERGENCE);
    }

    private static double half(double share, double middle) {
        return share > 0 ? share * Math.log(share / middle) / 2 : 0;
    }

    /** The mean divergence of the rows that have one, in nats; NaN if none has. */
    public double meanDivergence() {
        return Arrays.stream(divergences)
                .filter(divergence -> !Double.isNaN(divergence))
                .average()
                .orElse(Double.NaN);
    }

    /** The row with the largest divergence, from 0; empty if none has one. */
    public Optional<Integer> mostChangedRow() {
        return IntStream.range(0, divergences.length)
                .filter(row -> !Double.isNaN(divergences[row]))
                .boxed()
                .max(Comparator.comparing(row -> divergences[row]));
    }

    /**
     * The cells that changed most, largest change first; those that did not change are left out.
     *
     * @param most how many at most
     */
    public static List<CellChange> largestChanges(AttentionMap before, AttentionMap after, int most) {
        Matrix difference = difference(before, after);
        return IntStream.range(0, difference.values().length)
                .filter(cell -> Math.abs(difference.values()[cell]) > 0)
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer cell) -> -Math.abs(difference.values()[cell])))
                .limit(most)
                .map(cell -> new CellChange(
                        cell / difference.columns(),
                        cell % difference.columns(),
                        weight(before, cell),
                        weight(after, cell)))
                .toList();
    }

    private static Matrix difference(AttentionMap before, AttentionMap after) {
        float[] values = new float[before.weights().values().length];
        boolean[] counted = counted(before, after);
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = counted[cell] ? weight(after, cell) - weight(before, cell) : 0;
        }
        return new Matrix(before.weights().rows(), before.weights().columns(), values);
    }

    private static boolean[] counted(AttentionMap before, AttentionMap after) {
        int keys = before.weights().columns();
        boolean[] counted = new boolean[before.weights().values().length];
        for (int query = 0; query < before.weights().rows(); query++) {
            boolean asked = Row.of(before, query).candidates() > 0
                    && Row.of(after, query).candidates() > 0;
            for (int cell = query * keys; cell < (query + 1) * keys; cell++) {
                counted[cell] = asked && !(isMasked(before, cell) && isMasked(after, cell));
            }
        }
        return counted;
    }

    private static boolean isMasked(AttentionMap map, int cell) {
        return map.scores().values()[cell] == Float.NEGATIVE_INFINITY;
    }

    private static double cosine(AttentionMap before, AttentionMap after) {
        double product = 0;
        double one = 0;
        double other = 0;
        boolean[] counted = counted(before, after);
        for (int cell = 0; cell < counted.length; cell++) {
            double first = weight(before, cell);
            double second = weight(after, cell);
            if (counted[cell] && Double.isFinite(first + second)) {
                product += first * second;
                one += first * first;
                other += second * second;
            }
        }
        return product / Math.sqrt(one * other);
    }

    private static float weight(AttentionMap map, int cell) {
        return isMasked(map, cell) ? 0 : map.weights().values()[cell];
    }
}
