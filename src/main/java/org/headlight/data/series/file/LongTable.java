package org.headlight.data.series.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.headlight.data.DataFormatException;

/**
 * A table in which each row says of which series it is: time, name, value. Spread, it has a row for each time and a column for each
 * name.
 */
final class LongTable {
    private static final int MOST_COLUMNS = 2_000;

    /** What each row is of, numbered as the names first occur. */
    private int[] series = new int[1024];

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private int rows;

    /** Takes the name in the next row. */
    void add(String name) {
        if (rows == series.length) {
            series = Arrays.copyOf(series, Math.multiplyExact(rows, 2));
        }
        series[rows++] = names.computeIfAbsent(name.strip(), next -> names.size());
    }

    /**
     * Spreads the rows.
     *
     * @param table the rows as the file has them, as many as names were taken
     * @throws DataFormatException if two rows have the same time and name, or there are too many names; names the lines
     */
    TimedRows spread(TimedRows table, List<String> warnings) {
        int kinds = table.values().length;
        if ((long) names.size() * kinds > MOST_COLUMNS) {
            throw new DataFormatException("%s has %,d series, but up to %,d can be read. Take fewer of them."
                    .formatted(table.file(), names.size() * kinds, MOST_COLUMNS));
        }
        long[] times = LongStream.of(table.times()).sorted().distinct().toArray();
        float[][] values = new float[names.size() * kinds][times.length];
        for (float[] column : values) {
            Arrays.fill(column, Float.NaN);
        }
        long[] lines = new long[times.length];
        long[][] taken = new long[names.size()][times.length];
        for (int row = 0; row < rows; row++) {
            int time = Arrays.binarySearch(times, table.times()[row]);
            refuseSecond(table, row, taken[series[row]][time]);
            taken[series[row]][time] = table.lines()[row];
            lines[time] = lines[time] == 0 ? table.lines()[row] : lines[time];
            for (int kind = 0; kind < kinds; kind++) {
                values[series[row] * kinds + kind][time] = table.values()[kind][row];
            }
        }
        warnings.add("The rows are of %,d series, one below the other; each became a column of its own."
                .formatted(names.size()));
        return new TimedRows(table.file(), times, lines, columns(table.names()), values);
    }

    private void refuseSecond(TimedRows table, int row, long before) {
        if (before > 0) {
            throw new DataFormatException("%s: lines %d and %d are of the same series and time, %s. Remove one of them."
                    .formatted(table.file(), before, table.lines()[row], RowOrder.words(table.times()[row])));
        }
    }

    /** A series is called by its name, and by what is told of it if that is more than one number. */
    private List<String> columns(List<String> kinds) {
        List<String> columns = new ArrayList<>();
        for (String name : names.keySet()) {
            kinds.forEach(kind -> columns.add(kinds.size() == 1 ? name : name + " " + kind));
        }
        return columns;
    }
}
