package org.headlight.data.series.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headlight.data.series.SeriesColumn;

/**
 * Numbers that stand for a missing value. Immutable.
 *
 * @param marks the numbers
 * @param guessed whether they were found out, not chosen
 */
record MissingMarks(List<Float> marks, boolean guessed) {
    /** What instruments and archives write where they have nothing. */
    private static final List<Float> USUAL = List.of(
            -99f, -99.9f, -99.99f, -200f, -999f, -999.9f, -9999f, -99999f, 999f, 999.9f, 9999f, 99999f, 999999f);

    /** The chosen ones, or those usual ones that stand apart from everything else in some column. */
    static MissingMarks in(List<SeriesColumn> columns, Optional<List<Double>> chosen) {
        return chosen.map(numbers -> new MissingMarks(
                        numbers.stream().map(Double::floatValue).toList(), false))
                .orElseGet(() -> new MissingMarks(
                        USUAL.stream()
                                .filter(mark -> columns.stream().anyMatch(column -> standsApart(mark, column)))
                                .toList(),
                        true));
    }

    /** It is the least or greatest value, occurs more than once, and is further from the rest than the rest is wide. */
    private static boolean standsApart(float mark, SeriesColumn column) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        int times = 0;
        for (float value : column.values()) {
            if (value == mark) {
                times++;
            } else if (!Float.isNaN(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        float width = greatest - least;
        return times > 1 && least <= greatest && (mark < least - width || mark > greatest + width);
    }

    /** The columns with these numbers missing, and a sentence for each of them. */
    List<SeriesColumn> applied(List<SeriesColumn> columns, List<String> warnings) {
        List<SeriesColumn> cleaned = columns;
        for (float mark : marks) {
            List<SeriesColumn> marked = new ArrayList<>();
            long cells = 0;
            int touched = 0;
            for (SeriesColumn column : cleaned) {
                SeriesColumn without = without(mark, column);
                long replaced = without.missing() - column.missing();
                cells += replaced;
                touched += replaced > 0 ? 1 : 0;
                marked.add(without);
            }
            cleaned = marked;
            warnings.add("%s stands in %,d cells of %,d %s and is taken as missing%s."
                    .formatted(
                            mark == Math.rint(mark) ? Long.toString((long) mark) : Float.toString(mark),
                            cells,
                            touched,
                            touched == 1 ? "column" : "columns",
                            guessed ? ", because no other value comes near it; say so if it is a real value" : ""));
        }
        return cleaned;
    }

    private static SeriesColumn without(float mark, SeriesColumn column) {
        float[] values = column.values().clone();
        for (int row = 0; row < values.length; row++) {
            values[row] = values[row] == mark ? Float.NaN : values[row];
        }
        return new SeriesColumn(column.name(), values);
    }
}
