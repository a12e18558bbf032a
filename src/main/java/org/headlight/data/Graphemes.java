package org.headlight.data;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The characters of a text as a reader sees them: an emoji with its skin tone, a flag, a letter with its accents are one.
 *
 * <p>Extended grapheme clusters of Unicode Standard Annex 29, as the JDK's {@link BreakIterator} finds them.
 */
final class Graphemes {
    /** Below this no character joins its neighbours, except a carriage return its line feed. */
    private static final char FIRST_COMBINING = '\u0300';

    private Graphemes() {}

    /**
     * Where characters begin and end.
     *
     * @return [characters + 1], indices into the text: character i goes from entry i to entry i + 1
     */
    static int[] boundaries(String text) {
        return isSimple(text) ? IntStream.rangeClosed(0, text.length()).toArray() : clusters(text);
    }

    private static boolean isSimple(String text) {
        return text.chars().allMatch(c -> c < FIRST_COMBINING && c != '\r');
    }

    private static int[] clusters(String text) {
        BreakIterator iterator = BreakIterator.getCharacterInstance(Locale.ROOT);
        iterator.setText(text);
        int[] boundaries = new int[text.length() + 1];
        int count = 0;
        for (int index = iterator.first(); index != BreakIterator.DONE; index = iterator.next()) {
            boundaries[count++] = index;
        }
        return Arrays.copyOf(boundaries, count);
    }
}
