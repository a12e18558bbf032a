package org.headlight.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which tokens to mask to see whether attention found those that matter: the most attended, and as many at random to hold against
 * them. If the answer falls no faster by the first than by the second, attention does not tell what it hangs on: Serrano and Smith
 * 2019, section 4. Immutable.
 *
 * @param counts how many tokens are masked, ascending, each fewer than all
 * @param mostAttended for each count the tokens with the largest weights
 * @param random for each count several draws of as many tokens
 */
public record Removal(List<Integer> counts, List<Set<Integer>> mostAttended, List<List<Set<Integer>>> random) {
    /** How many draws the mean of the random tokens is over. */
    public static final int DRAWS = 5;

    private static final int MOST_COUNTS = 6;

    public Removal {
        counts = List.copyOf(counts);
        mostAttended = List.copyOf(mostAttended);
        random = List.copyOf(random);
    }

    /**
     * What to mask in one example.
     *
     * @param weights attention to each token, at least 0
     * @param seed of the random draws
     */
    public static Removal of(double[] weights, long seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, weights.length).boxed().toList());
        order.sort(Comparator.comparingDouble((Integer token) -> weights[token]).reversed());
        SplittableRandom rng = new SplittableRandom(seed);
        List<Integer> counts = counts(weights.length);
        List<Set<Integer>> attended = counts.stream()
                .<Set<Integer>>map(count -> new TreeSet<>(order.subList(0, count)))
                .toList();
        List<List<Set<Integer>>> random = counts.stream()
                .map(count -> IntStream.range(0, DRAWS)
                        .mapToObj(draw -> drawn(order.size(), count, rng))
                        .toList())
                .toList();
        return new Removal(counts, attended, random);
    }

    /** 1, 2, 3 and then about half as many again each time, up to half of the tokens: what is left should still be a text. */
    private static List<Integer> counts(int tokens) {
        List<Integer> counts = new ArrayList<>();
        for (int count = 1; count <= Math.max(1, tokens / 2) && count < tokens && counts.size() < MOST_COUNTS; ) {
            counts.add(count);
            count = Math.max(count + 1, count * 3 / 2);
        }
        return counts;
    }

    private static Set<Integer> drawn(int tokens, int count, SplittableRandom rng) {
        List<Integer> all = new ArrayList<>(IntStream.range(0, tokens).boxed().toList());
        for (int i = 0; i < count; i++) {
            Collections.swap(all, i, i + rng.nextInt(tokens - i));
        }
        return new TreeSet<>(all.subList(0, count));
    }
}
