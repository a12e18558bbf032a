package org.headlight.data.generated;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Letters in any order, and the same again: {@code k d x a : k d x a .} The first half is chance, the second is certain for whoever
 * finds the letter that stands there already and goes one further. That is what an induction head does (Olsson et al. 2022).
 * Stateless.
 */
final class Echo {
    private static final int LETTERS = 26;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 12;

    private Echo() {}

    /**
     * Writes lines of 4 to 12 letters, twice each, no letter twice in a half.
     *
     * @param count how many, at least 0
     * @param random the source of every choice
     * @return a line each, its letters and marks parted by single spaces
     */
    static List<String> write(int count, RandomGenerator random) {
        return Stream.generate(() -> line(random)).limit(count).toList();
    }

    private static String line(RandomGenerator random) {
        String half = IntStream.generate(() -> random.nextInt(LETTERS))
                .distinct()
                .limit(random.nextInt(SHORTEST, LONGEST + 1))
                .mapToObj(letter -> String.valueOf((char) ('a' + letter)))
                .collect(Collectors.joining(" "));
        return "%s : %s .".formatted(half, half);
    }
}
