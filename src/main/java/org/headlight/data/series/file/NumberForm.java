package org.headlight.data.series.file;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** How numbers are written: what stands before the fraction. */
enum NumberForm {
    POINT('.'),
    COMMA(',');

    private static final Set<String> MISSING = Set.of(
            "", "na", "n/a", "n.a.", "nan", "null", "none", "nil", "missing", "-", "--", "?", "#n/a", "inf", "-inf");

    private static final int LONGEST_EXPONENT = 3;

    private final char mark;

    NumberForm(char mark) {
        this.mark = mark;
    }

    /** Whether a cell says in words that there is no value: empty, NA, NaN, null and the like. */
    static boolean isMissing(String cell) {
        return cell.isBlank()
                || cell.length() < 12 && MISSING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** The number a cell holds; empty if it holds none. */
    OptionalDouble parse(String cell) {
        String text = cell.strip();
        return isNumber(text)
                ? OptionalDouble.of(Double.parseDouble(mark == '.' ? text : text.replace(mark, '.')))
                : OptionalDouble.empty();
    }

    /** A sign or none, digits with at most one mark, and an exponent or none; by hand, because files have millions of cells. */
    private boolean isNumber(String text) {
        int start = afterSign(text, 0);
        int whole = afterDigits(text, start);
        boolean marked = whole < text.length() && text.charAt(whole) == mark;
        int end = marked ? afterDigits(text, whole + 1) : whole;
        boolean hasDigit = end - start > (marked ? 1 : 0);
        return hasDigit && (end == text.length() || isExponent(text, end));
    }

    private static boolean isExponent(String text, int at) {
        int start = afterSign(text, at + 1);
        return (text.charAt(at) | ' ') == 'e'
                && start < text.length()
                && text.length() - start <= LONGEST_EXPONENT
                && afterDigits(text, start) == text.length();
    }

    private static int afterSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? at + 1 : at;
    }

    private static int afterDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
