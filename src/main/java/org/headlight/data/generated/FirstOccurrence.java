package org.headlight.data.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.headlight.snapshot.Alignment;

/**
 * Letters with digits behind them, and at the end a letter that is asked for: the class is the digit behind its first
 * occurrence, {@code a 3 k 7 a 9 b 2 ? a} is 3. Stateless.
 *
 * <p>Later occurrences have other digits, so neither the last one nor the commonest digit is the answer.
 */
public final class FirstOccurrence {
    private static final List<String> LETTERS = Arrays.asList("abcdefgh".split(""));
    private static final int SHORTEST = 4;
    private static final int LONGEST = 10;
    private static final int DIGITS = 10;

    private FirstOccurrence() {}

    /**
     * Writes texts.
     *
     * @param count how many, at least 0
     * @param random the source of every choice
     */
    public static List<GeneratedText> write(int count, RandomGenerator random) {
        return Stream.generate(() -> text(random)).limit(count).toList();
    }

    private static GeneratedText text(RandomGenerator random) {
        int pairs = random.nextInt(SHORTEST, LONGEST + 1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            String letter = LETTERS.get(random.nextInt(LETTERS.size()));
            int first = words.indexOf(letter);
            String digit = first < 0 ? digit(random) : digitOtherThan(words.get(first + 1), random);
            words.add(letter);
            words.add(digit);
        }
        String asked = words.get(2 * random.nextInt(pairs));
        int first = words.indexOf(asked);
        String answer = words.get(first + 1);
        words.add("?");
        words.add(asked);
        return new GeneratedText(
                String.join(" ", words), answer, Alignment.pooled(words.size(), List.of(first, first + 1)));
    }

    private static String digit(RandomGenerator random) {
        return Integer.toString(random.nextInt(DIGITS));
    }

    private static String digitOtherThan(String digit, RandomGenerator random) {
        return Integer.toString((Integer.parseInt(digit) + random.nextInt(1, DIGITS)) % DIGITS);
    }
}
