package org.headlight.data.series.file;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** How numbers are written: what stands before the fraction, and what may stand between thousands. */
enum NumberForm {
    /** {@code 1234.5}, {@code 1,234.5}, {@code 1 234.5}, {@code 1'234.5}. */
    POINT('.', ','),
    /** {@code 1234,5}, {@code 1.234,5}, {@code 1 234,5}, {@code 1'234,5}. */
    COMMA(',', '.');

    private static final Set<String> MISSING = Set.of(
            "", "na", "n/a", "n.a.", "nan", "null", "none", "nil", "missing", "-", "--", "?", "#n/a", "inf", "-inf");

    private static final int LONGEST_EXPONENT = 3;

    /** Blanks of every width, and both apostrophes. */
    private static final String BETWEEN_THOUSANDS = " \u00a0\u2009\u202f'\u2019";

    private static final int THOUSAND = 3;

    private final char mark;
    private final char between;

    NumberForm(char mark, char between) {
        this.mark = mark;
        this.between = between;
    }

    /** Whether a cell says in the usual words that there is no value: empty, NA, NaN, null and the like. */
    static boolean isMissing(String cell) {
        if (!cell.isEmpty() && isDigit(cell.charAt(cell.length() - 1))) {
            return false;
        }
        return cell.isBlank()
                || cell.length() < 12 && MISSING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** The number a cell holds; empty if it holds none. */
    OptionalDouble parse(String cell) {
        String text = cell.strip();
        if (isNumber(text)) {
            return OptionalDouble.of(Double.parseDouble(mark == '.' ? text : text.replace(mark, '.')));
        }
        return isGrouped(text) ? OptionalDouble.of(Double.parseDouble(withoutMarks(text))) : OptionalDouble.empty();
    }

    /** Whether a cell holds a number. */
    boolean reads(String cell) {
        String text = cell.strip();
        return isNumber(text) || isGrouped(text);
    }

    /** A number with a dot or comma, as it is understood: "12500" or "12.5". */
    String words(String cell) {
        double number = parse(cell).orElseThrow();
        return number == Math.rint(number) ? "%.0f".formatted(number) : Double.toString(number);
    }

    /** Whether something, always the same, stands between its thousands: {@code 1,234,567.5}. By hand, as below. */
    private boolean isGrouped(String text) {
        int start = afterSign(text, 0);
        int at = afterDigits(text, start);
        if (at == start || at - start > THOUSAND || at == text.length() || text.charAt(start) == '0') {
            return false;
        }
        char separator = text.charAt(at);
        if (separator != between && BETWEEN_THOUSANDS.indexOf(separator) < 0) {
            return false;
        }
        while (at < text.length() && text.charAt(at) == separator) {
            int end = afterDigits(text, at + 1);
            if (end - at - 1 != THOUSAND) {
                return false;
            }
            at = end;
        }
        return at == text.length()
                || text.charAt(at) == mark && at + 1 < text.length() && afterDigits(text, at + 1) == text.length();
    }

    private String withoutMarks(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c) || c == '-' || c == mark) {
                plain.append(c == mark ? '.' : c);
            }
        }
        return plain.toString();
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
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
