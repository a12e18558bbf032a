package org.headlight.data.generated;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.snapshot.Alignment;

/**
 * Letters that are to be written again in another order: the smallest tasks that need attention, and whose attention is known
 * to the cell. Copying gives a diagonal, reversing the other one.
 */
public enum LetterPairs {
    /** {@code d a c} stays {@code d a c}. */
    COPY {
        @Override
        List<Integer> order(List<String> letters) {
            return places(letters.size());
        }
    },
    /** {@code d a c} becomes {@code c a d}. */
    REVERSE {
        @Override
        List<Integer> order(List<String> letters) {
            return places(letters.size()).reversed();
        }
    },
    /** {@code d a c} becomes {@code a c d}. Letters are different, so that each has one right place. */
    SORT {
        @Override
        List<Integer> order(List<String> letters) {
            return places(letters.size()).stream()
                    .sorted(Comparator.comparing(letters::get))
                    .toList();
        }
    };

    private static final List<String> LETTERS = Arrays.asList("abcdefghijklmnopqrstuvwxyz".split(""));
    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;

    abstract List<Integer> order(List<String> letters);

    /**
     * Writes pairs of 3 to 12 different letters.
     *
     * @param count how many, at least 0
     * @param random the source of every choice
     */
    public List<GeneratedPair> write(int count, RandomGenerator random) {
        return Stream.generate(() -> pair(random)).limit(count).toList();
    }

    private GeneratedPair pair(RandomGenerator random) {
        List<String> letters = Arrays.asList(LETTERS.toArray(String[]::new));
        Collections.shuffle(letters, Random.from(random));
        List<String> source = letters.subList(0, random.nextInt(SHORTEST, LONGEST + 1));
        List<Integer> order = order(source);
        return new GeneratedPair(
                String.join(" ", source),
                order.stream().map(source::get).collect(Collectors.joining(" ")),
                new Alignment(
                        source.size(),
                        source.size(),
                        order.stream().map(List::of).toList()));
    }

    private static List<Integer> places(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
