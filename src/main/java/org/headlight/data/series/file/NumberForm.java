package org.headlight.data.series.file;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

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

    private final char mark;
    private final Pattern grouped;

    NumberForm(char mark, char between) {
        this.mark = mark;
        this.grouped = Pattern.compile("[-+]?[1-9]\\d{0,2}(?:([" + between + BETWEEN_THOUSANDS
                + "])\\d{3})(?:\\1\\d{3})*(?:\\" + mark + "\\d+)?");
    }

    /** Whether a cell says in the usual words that there is no value: empty, NA, NaN, null and the like. */
    static boolean isMissing(String cell) {
        return cell.isBlank()
                || cell.length() < 12 && MISSING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** The number a cell holds; empty if it holds none. */
    OptionalDouble parse(String cell) {
        String text = cell.strip();
        String plain = isNumber(text) ? text : isGrouped(text) ? text.replaceAll("[^-\\d" + mark + "]", "") : "";
        return plain.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Double.parseDouble(plain.replace(mark, '.')));
    }

    /** A number with a dot or comma, as it is understood: "12500" or "12.5". */
    String words(String cell) {
        double number = parse(cell).orElseThrow();
        return number == Math.rint(number) ? "%.0f".formatted(number) : Double.toString(number);
    }

    /** Whether something stands between its thousands. */
    boolean isGrouped(String text) {
        return text.length() > 4
                && Character.isDigit(text.charAt(text.length() - 1))
                && grouped.matcher(text).matches();
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
