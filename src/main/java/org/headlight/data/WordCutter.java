package org.headlight.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headlight.snapshot.Token;

/** Cuts one text by the rules of {@link Tokenizer#WORDS}. */
final class WordCutter {
    private static final Pattern CONTRACTION = Pattern.compile("(?i)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$");

    private enum Kind {
        INVISIBLE,
        LETTER,
        DIGIT,
        MARK
    }

    private final String text;
    private final int[] boundaries;
    private final Kind[] kinds;
    private final List<Token> tokens = new ArrayList<>();

    private WordCutter(String text) {
        this.text = text;
        this.boundaries = Graphemes.boundaries(text);
        this.kinds = new Kind[boundaries.length - 1];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind(text.codePointAt(boundaries[i]), boundaries[i + 1] - boundaries[i]);
        }
    }

    /** The tokens of a text in reading order; none if nothing in it is visible. */
    static List<Token> cut(String text) {
        WordCutter cutter = new WordCutter(text);
        for (int index = 0; index < cutter.kinds.length; ) {
            index = cutter.cutAt(index);
        }
        return cutter.tokens;
    }

    /** What a character is, by its first code point; a digit with something joined to it is a mark, such as a keycap. */
    private static Kind kind(int first, int length) {
        if (Character.isDigit(first)) {
            return length == Character.charCount(first) ? Kind.DIGIT : Kind.MARK;
        }
        if (Character.isLetter(first)) {
            return Character.isIdeographic(first) ? Kind.MARK : Kind.LETTER;
        }
        int type = Character.getType(first);
        boolean invisible = Character.isWhitespace(first)
                || Character.isSpaceChar(first)
                || type == Character.CONTROL
                || type == Character.FORMAT;
        return invisible ? Kind.INVISIBLE : Kind.MARK;
    }

    /** Cuts the token that begins at a character, if one does, and says where to go on. */
    private int cutAt(int index) {
        return switch (kinds[index]) {
            case INVISIBLE -> index + 1;
            case LETTER -> cutWord(index, endOfWord(index));
            case DIGIT -> {
                int end = endOfNumber(index);
                tokens.add(Spelling.ofNumber(text, boundaries[index], boundaries[end]));
                yield end;
            }
            case MARK -> {
                int end = isContraction(index) ? endOfWord(index + 1) : index + 1;
                tokens.add(Spelling.ofWord(text, boundaries[index], boundaries[end]));
                yield end;
            }
        };
    }

    private int cutWord(int index, int end) {
        int from = boundaries[index];
        int to = boundaries[end];
        Matcher contraction = CONTRACTION.matcher(text).region(from, to);
        if (contraction.find() && contraction.start() > from) {
            tokens.add(Spelling.ofWord(text, from, contraction.start()));
            from = contraction.start();
        }
        tokens.add(Spelling.ofWord(text, from, to));
        return end;
    }

    /** Letters, with an apostrophe inside the word but not at its ends. */
    private int endOfWord(int index) {
        int end = index + 1;
        while (is(end, Kind.LETTER) || isOneOf(end, "'’") && is(end + 1, Kind.LETTER)) {
            end++;
        }
        return end;
    }

    private int endOfNumber(int index) {
        int end = index + 1;
        while (is(end, Kind.DIGIT) || isOneOf(end, ".,:") && is(end + 1, Kind.DIGIT)) {
            end++;
        }
        return end;
    }

    /** Whether an apostrophe begins the end of a word that stands apart: {@code Parker 's}, {@code 1980's}. */
    private boolean isContraction(int index) {
        boolean standsApart = index == 0 || is(index - 1, Kind.INVISIBLE) || is(index - 1, Kind.DIGIT);
        return standsApart
                && isOneOf(index, "'’")
                && is(index + 1, Kind.LETTER)
                && CONTRACTION
                        .matcher(text)
                        .region(boundaries[index], boundaries[endOfWord(index + 1)])
                        .matches();
    }

    private boolean is(int index, Kind kind) {
        return index < kinds.length && kinds[index] == kind;
    }

    private boolean isOneOf(int index, String marks) {
        return index < kinds.length && marks.indexOf(text.charAt(boundaries[index])) >= 0;
    }
}
