package org.headlight.data;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
     * A stretch of a text.
     *
     * @param start index of its first character, from 0
     * @param end index after its last character
     */
    record Range(int start, int end) {}

    /** The characters of a text in order; together they are the whole text. */
    static List<Range> of(String text) {
        return isSimple(text) ? single(text) : clusters(text);
    }

    private static boolean isSimple(String text) {
        return text.chars().allMatch(c -> c < FIRST_COMBINING && c != '\r');
    }

    private static List<Range> single(String text) {
        List<Range> ranges = new ArrayList<>(text.length());
        for (int i = 0; i < text.length(); i++) {
            ranges.add(new Range(i, i + 1));
        }
        return ranges;
    }

    private static List<Range> clusters(String text) {
        BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        List<Range> ranges = new ArrayList<>(text.length());
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            ranges.add(new Range(start, end));
            start = end;
        }
        return ranges;
    }
}
