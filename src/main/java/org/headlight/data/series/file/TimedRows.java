package org.headlight.data.series.file;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows of numbers with their times, a column each. The arrays are handed over and never written again.
 *
 * @param file name of the file, for sentences
 * @param times [rows], milliseconds since 1970
 * @param lines [rows], the line each is from
 * @param names [columns], what the columns are called
 * @param values [columns][rows], NaN where there is none
 */
record TimedRows(String file, long[] times, long[] lines, List<String> names, float[][] values) {

    int rows() {
        return times.length;
    }

    boolean isAscending() {
        return IntStream.range(1, times.length).allMatch(row -> times[row] > times[row - 1]);
    }

    /** The same rows in the order of their times; those with the same time stay in that of the file. */
    TimedRows sorted() {
        int[] order = IntStream.range(0, times.length)
                .boxed()
                .sorted(Comparator.comparingLong(row -> times[row]))
                .mapToInt(row -> row)
                .toArray();
        float[][] sorted = new float[values.length][order.length];
        for (int column = 0; column < values.length; column++) {
            for (int row = 0; row < order.length; row++) {
                sorted[column][row] = values[column][order[row]];
            }
        }
        return new TimedRows(
                file,
                IntStream.of(order).mapToLong(row -> times[row]).toArray(),
                IntStream.of(order).mapToLong(row -> lines[row]).toArray(),
                names,
                sorted);
    }
}
