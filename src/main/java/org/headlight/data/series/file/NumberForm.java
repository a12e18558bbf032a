package org.headlight.data.series.file;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** How numbers are written: what stands before the fraction. */
enum NumberForm {
    POINT('.'),
    COMMA(',');

    private static final Set<String> MISSING = Set.of(
            "", "na", "n/a", "n.a.", "nan", "null", "none", "nil", "missing", "-", "--", "?", "#n/a", "inf", "-inf");

    private final char mark;
    private final Pattern pattern;

    NumberForm(char mark) {
        this.mark = mark;
        this.pattern = Pattern.compile("[-+]?(\\d+[%s]?\\d*|[%s]\\d+)([eE][-+]?\\d{1,3})?".formatted(mark, mark));
    }

    /** Whether a cell says in words that there is no value: empty, NA, NaN, null and the like. */
    static boolean isMissing(String cell) {
        return cell.isBlank()
                || cell.length() < 12 && MISSING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** The number a cell holds; empty if it holds none. */
    OptionalDouble parse(String cell) {
        String text = cell.strip();
        if (!pattern.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(mark == '.' ? text : text.replace(mark, '.')));
    }
}
