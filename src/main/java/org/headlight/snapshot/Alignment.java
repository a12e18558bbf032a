package org.headlight.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where attention should look, where that is known: for each query the keys that hold its answer. Immutable.
 *
 * @param queries number of queries; the rows of a map
 * @param keys number of keys; the columns of a map
 * @param rightKeys for each query the indices of its right keys, from 0, ascending; empty where any place is as good
 */
public record Alignment(int queries, int keys, List<List<Integer>> rightKeys) {

    /** @throws IllegalArgumentException if there is not one list for each query, or a key that does not exist */
    public Alignment {
        rightKeys = rightKeys.stream().map(List::copyOf).toList();
        if (rightKeys.size() != queries) {
            throw new IllegalArgumentException("rightKeys: expected a list for each of %d queries but got %d"
                    .formatted(queries, rightKeys.size()));
        }
        for (List<Integer> right : rightKeys) {
            for (int key : right) {
                if (key < 0 || key >= keys) {
                    throw new IllegalArgumentException(
                            "rightKeys: expected keys from 0 to %d but got %d".formatted(keys - 1, key));
                }
            }
        }
    }

    /** Every query has one right key. */
    public static Alignment of(int keys, int... rightKey) {
        return new Alignment(
                rightKey.length, keys, IntStream.of(rightKey).mapToObj(List::of).toList());
    }

    /** One query, as a network has it that pools a text. */
    public static Alignment pooled(int keys, List<Integer> rightKeys) {
        return new Alignment(1, keys, List.of(rightKeys));
    }

    /**
     * The share of the weight that lies on the right keys, averaged over the queries that have some.
     *
     * @param weights [queries or more, keys or more]; further rows and columns, such as those of an end mark or of padding, count
     *     as wrong places but ask nothing; a row without any weight looks at nothing right
     * @return in [0, 1]; NaN if no query has a right key
     * @throws IllegalArgumentException if there are fewer rows or columns than queries or keys
     */
    public double share(Matrix weights) {
        if (weights.rows() < queries || weights.columns() < keys) {
            throw new IllegalArgumentException("weights: expected at least %d x %d but got %d x %d"
                    .formatted(queries, keys, weights.rows(), weights.columns()));
        }
        return IntStream.range(0, queries)
                .filter(query -> !rightKeys.get(query).isEmpty())
                .mapToDouble(query -> share(weights, query))
                .average()
                .orElse(Double.NaN);
    }

    private double share(Matrix weights, int query) {
        double whole = IntStream.range(0, weights.columns())
                .mapToDouble(key -> weights.at(query, key))
                .sum();
        double right = rightKeys.get(query).stream()
                .mapToDouble(key -> weights.at(query, key))
                .sum();
        return whole == 0 ? 0 : right / whole;
    }

    /** The share that attention spread evenly over all keys would have; NaN if no query has a right key. */
    public double chance() {
        return rightKeys.stream()
                .filter(right -> !right.isEmpty())
                .mapToDouble(right -> (double) right.size() / keys)
                .average()
                .orElse(Double.NaN);
    }

    /** As one cell of a table: {@code 12: 0 1 | 4 | | 2}, the number of keys and then the right keys of each query. */
    public String toText() {
        return keys + ": "
                + rightKeys.stream()
                        .map(right -> right.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" | "));
    }

    /**
     * Reads what {@link #toText} writes.
     *
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Alignment parse(String text) {
        if (!text.matches("\\d{1,9}:[\\d |]*")) {
            throw new IllegalArgumentException(
                    "An alignment is written like \"12: 0 1 | 4\", but this is \"%s\".".formatted(text));
        }
        int colon = text.indexOf(':');
        List<List<Integer>> rightKeys = Arrays.stream(text.substring(colon + 1).split("\\|", -1))
                .map(query -> Arrays.stream(query.strip().split(" +"))
                        .filter(key -> !key.isEmpty())
                        .map(Integer::valueOf)
                        .toList())
                .toList();
        return new Alignment(rightKeys.size(), Integer.parseInt(text.substring(0, colon)), rightKeys);
    }
}
