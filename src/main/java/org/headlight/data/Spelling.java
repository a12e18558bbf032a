package org.headlight.data;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.headlight.snapshot.Token;

/** How a piece of text is written as a token, so that what reads the same is the same. */
final class Spelling {
    private static final int DIGITS_KEPT = 4;
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private Spelling() {}

    /** A character as it stands. */
    static Token ofCharacter(String text, int start, int end) {
        return new Token(composed(text.substring(start, end)), start, end, true);
    }

    /** A word or mark in lower case, with the typewriter's apostrophe. */
    static Token ofWord(String text, int start, int end) {
        String word =
                composed(text.substring(start, end)).toLowerCase(Locale.ROOT).replace('’', '\'');
        return new Token(word, start, end, true);
    }

    /** A number; a long one by its shape. */
    static Token ofNumber(String text, int start, int end) {
        String number = text.substring(start, end);
        boolean isLong = number.codePoints().filter(Character::isDigit).count() > DIGITS_KEPT;
        return new Token(isLong ? DIGIT.matcher(number).replaceAll("0") : number, start, end, true);
    }

    /** One spelling for accents written as part of their letter or after it. */
    private static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
