package org.headlight.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Token;

/**
 * What kind of attention a map shows, in numbers; each is the mean over the queries that have one, or NaN if none has.
 * Immutable.
 *
 * @param entropy {@code -sum p ln p} of a row, in nats
 * @param evenness the entropy over the logarithm of the number of keys the query may look at, in [0, 1]: 0 where all lies on
 *     one key, 1 where it is spread evenly; queries with a single key have none
 * @param diagonality how near attention stays to the diagonal, see {@link #diagonality(AttentionMap)}
 * @param largest the largest share of a row, in [0, 1]
 * @param onFirst share of the first key, in [0, 1]
 * @param onLast share of the last key, in [0, 1]
 * @param onMarks share of the keys that stand for no piece of the text, such as padding and the marks of beginning and end,
 *     in [0, 1]
 */
public record MapMeasures(
        double entropy,
        double evenness,
        double diagonality,
        double largest,
        double onFirst,
        double onLast,
        double onMarks) {

    /** How many rows of a map are looked at for an estimate. */
    private static final int ESTIMATED_ROWS = 64;

    /** Measures a map. */
    public static MapMeasures of(AttentionMap map) {
        return of(map, IntStream.range(0, map.weights().rows()).toArray());
    }

    /** The same from 64 rows evenly spread, where there are more; for many large maps at once. */
    public static MapMeasures estimate(AttentionMap map) {
        int rows = map.weights().rows();
        int looked = Math.min(rows, ESTIMATED_ROWS);
        return of(
                map,
                IntStream.range(0, looked)
                        .map(i -> (int) ((i + 0.5) * rows / looked))
                        .toArray());
    }

    private static MapMeasures of(AttentionMap map, int[] queries) {
        List<Row> rows = rows(map, queries);
        double[] entropies = rows.stream().mapToDouble(Row::entropy).toArray();
        int last = map.weights().columns() - 1;
        List<Token> keys = map.key().tokens();
        int[] marks = IntStream.rangeClosed(0, last)
                .filter(key -> keys.get(key).start() < 0)
                .toArray();
        return new MapMeasures(
                Arrays.stream(entropies).average().orElse(Double.NaN),
                IntStream.range(0, entropies.length)
                        .filter(i -> rows.get(i).candidates() > 1)
                        .mapToDouble(i -> entropies[i] / Math.log(rows.get(i).candidates()))
                        .average()
                        .orElse(Double.NaN),
                diagonality(map, rows),
                mean(rows, row -> row.shares()[row.top()]),
                mean(rows, row -> row.shares()[0]),
                mean(rows, row -> row.shares()[last]),
                mean(rows, row -> on(row, marks)));
    }

    /** The rows of some queries that are distributions. */
    private static List<Row> rows(AttentionMap map, int[] queries) {
        return Arrays.stream(queries)
                .mapToObj(query -> Row.of(map, query))
                .filter(Row::readable)
                .toList();
    }

    /**
     * How near attention stays to the diagonal: {@code 1 - D / U}, where {@code D} is the mean over queries of
     * {@code sum_k p_qk |q/(Q-1) - k/(K-1)|} and {@code U} the same for attention spread evenly over the keys each query may
     * look at. 1 on the diagonal, 0 as far from it as even attention, below 0 farther.
     *
     * <p>After the diagonality of Yang, Liu and Lee 2020, section 3, which is the mean distance {@code |q - k|}; ours is in
     * shares of the lengths, so that maps that are not square have one, and relative to even attention, so that maps of
     * different lengths and masks can be compared.
     *
     * @return NaN where there are fewer than two queries or keys, or no row is a distribution
     */
    public static double diagonality(AttentionMap map) {
        return diagonality(
                map, rows(map, IntStream.range(0, map.weights().rows()).toArray()));
    }

    private static double diagonality(AttentionMap map, List<Row> rows) {
        int queries = map.weights().rows();
        int keys = map.weights().columns();
        double distance = 0;
        double even = 0;
        for (Row row : queries > 1 && keys > 1 ? rows : List.<Row>of()) {
            double place = row.query() / (queries - 1.0);
            for (int key = 0; key < keys; key++) {
                double away = Math.abs(place - key / (keys - 1.0));
                distance += row.shares()[key] * away;
                even += row.allowed()[key] ? away / row.candidates() : 0;
            }
        }
        return even > 0 ? 1 - distance / even : Double.NaN;
    }

    private static double on(Row row, int[] keys) {
        double sum = 0;
        for (int key : keys) {
            sum += row.shares()[key];
        }
        return sum;
    }

    private static double mean(List<Row> rows, ToDoubleFunction<Row> measure) {
        return rows.stream().mapToDouble(measure).average().orElse(Double.NaN);
    }
}
