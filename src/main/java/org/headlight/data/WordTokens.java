package org.headlight.data;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headlight.data.Graphemes.Range;
import org.headlight.snapshot.Token;

/**
 * Cuts a text into words, numbers and marks.
 *
 * <ul>
 *   <li>A word is a run of letters with their accents, lower-cased. English contractions are cut as treebanks cut them, so
 *       raw and already tokenised text agree: {@code won't} is {@code wo n't}, {@code Parker's} is {@code parker 's}.
 *   <li>A number is a run of digits, with a point, comma or colon between digits. From five digits on only its shape is kept
 *       ({@code 08452810075} is read as {@code 00000000000}): a telephone number never seen before still says that it is one.
 *   <li>Everything else that is visible is a token of its own: a punctuation mark, an ideograph, a whole emoji.
 * </ul>
 */
final class WordTokens {
    private static final int DIGITS_KEPT = 4;
    private static final Pattern CONTRACTION = Pattern.compile("(?i)(?<=.)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$");

    private enum Kind {
        SPACE,
        LETTER,
        DIGIT,
        MARK
    }

    private final String text;
    private final List<Range> characters;
    private final List<Token> tokens = new ArrayList<>();

    private WordTokens(String text) {
        this.text = text;
        this.characters = Graphemes.of(text);
    }

    static List<Token> in(String text) {
        WordTokens cutter = new WordTokens(text);
        cutter.cut();
        return cutter.tokens;
    }

    /** One spelling for accents written together with their letter or after it. */
    static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private void cut() {
        int index = 0;
        while (index < characters.size()) {
            int end = switch (kind(index)) {
                case LETTER -> endOfWord(index);
                case DIGIT -> endOfNumber(index);
                case MARK -> endOfMark(index);
                case SPACE -> index;
            };
            if (end > index) {
                add(characters.get(index).start(), characters.get(end - 1).end(), kind(index));
            }
            index = Math.max(end, index + 1);
        }
    }

    /** Letters, with an apostrophe inside the word but not at its ends. */
    private int endOfWord(int index) {
        int end = index + 1;
        while (kind(end) == Kind.LETTER || isApostrophe(end) && kind(end + 1) == Kind.LETTER) {
            end++;
        }
        return end;
    }

    private int endOfNumber(int index) {
        int end = index + 1;
        while (kind(end) == Kind.DIGIT || isOneOf(end, ".,:") && kind(end + 1) == Kind.DIGIT) {
            end++;
        }
        return end;
    }

    /** One mark, or what is left of a contraction in text that was cut before: {@code 's} after a space. */
    private int endOfMark(int index) {
        boolean standsAlone = index == 0 || kind(index - 1) == Kind.SPACE;
        if (standsAlone && isApostrophe(index) && kind(index + 1) == Kind.LETTER) {
            int end = endOfWord(index + 1);
            String word = text.substring(
                    characters.get(index).start(), characters.get(end - 1).end());
            if (CONTRACTION.matcher("x" + word).find() && !word.substring(1).contains(word.substring(0, 1))) {
                return end;
            }
        }
        return index + 1;
    }

    private void add(int start, int end, Kind kind) {
        String source = text.substring(start, end);
        Matcher contraction = CONTRACTION.matcher(source);
        if (kind == Kind.LETTER && contraction.find()) {
            int cut = start + contraction.start();
            tokens.add(new Token(spelling(text.substring(start, cut)), start, cut, true));
            tokens.add(new Token(spelling(text.substring(cut, end)), cut, end, true));
        } else {
            tokens.add(new Token(kind == Kind.DIGIT ? number(source) : spelling(source), start, end, true));
        }
    }

    private static String spelling(String word) {
        return composed(word).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static String number(String digits) {
        long count = digits.codePoints().filter(Character::isDigit).count();
        return count > DIGITS_KEPT ? digits.replaceAll("\\p{Nd}", "0") : digits;
    }

    private boolean isApostrophe(int index) {
        return isOneOf(index, "'’");
    }

    private boolean isOneOf(int index, String marks) {
        return index < characters.size()
                && marks.indexOf(text.charAt(characters.get(index).start())) >= 0;
    }

    /** What a character is, by its first code point; after the end there is space. */
    private Kind kind(int index) {
        if (index >= characters.size()) {
            return Kind.SPACE;
        }
        int first = text.codePointAt(characters.get(index).start());
        if (Character.isDigit(first)) {
            return characters.get(index).end() - characters.get(index).start() == Character.charCount(first)
                    ? Kind.DIGIT
                    : Kind.MARK;
        }
        if (Character.isIdeographic(first)) {
            return Kind.MARK;
        }
        if (Character.isLetter(first)) {
            return Kind.LETTER;
        }
        return isInvisible(first) ? Kind.SPACE : Kind.MARK;
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.CONTROL, Character.FORMAT -> true;
                    default -> false;
                };
    }
}
