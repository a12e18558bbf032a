package org.headlight.data.series.file;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;

/**
 * Makes one row of several with the same time, such as the hour that a clock shows twice in autumn: each value is the mean of
 * theirs.
 */
final class EqualTimes {
    /** Share of the rows that may be so; with more of them the times are not what tells the rows apart. */
    private static final double MOST = 0.1;

    private EqualTimes() {}

    /** Whether some rows have the time of the row before them. */
    static boolean areIn(long[] times) {
        return IntStream.range(1, times.length).anyMatch(row -> times[row] == times[row - 1]);
    }

    /**
     * Joins rows.
     *
     * @param table rows in the order of their times
     * @throws DataFormatException if more than a tenth of the rows have the time of another; names the first two lines
     */
    static TimedRows joined(TimedRows table, List<String> warnings) {
        long[] times = table.times();
        int[] firsts = IntStream.range(0, times.length)
                .filter(row -> row == 0 || times[row] != times[row - 1])
                .toArray();
        int second = IntStream.range(1, times.length)
                .filter(row -> times[row] == times[row - 1])
                .findFirst()
                .orElseThrow();
        int more = times.length - firsts.length;
        String first = "lines %d and %d have the same time, %s"
                .formatted(table.lines()[second - 1], table.lines()[second], RowOrder.words(times[second]));
        if (more > MOST * times.length) {
            throw new DataFormatException(
                    "%s: %s%s. A series has one row for each time: remove one of them, or choose the column that names what each row is of."
                            .formatted(
                                    table.file(),
                                    first,
                                    more == 1 ? "" : ", and so it is %,d times more".formatted(more - 1)));
        }
        warnings.add("%,d %s the time of another; the mean of both is taken: %s."
                .formatted(more, more == 1 ? "row has" : "rows have", first));
        float[][] values = new float[table.values().length][];
        for (int column = 0; column < values.length; column++) {
            values[column] = means(table.values()[column], firsts);
        }
        return new TimedRows(
                table.file(),
                IntStream.of(firsts).mapToLong(row -> times[row]).toArray(),
                IntStream.of(firsts).mapToLong(row -> table.lines()[row]).toArray(),
                table.names(),
                values);
    }

    private static float[] means(float[] values, int[] firsts) {
        float[] means = new float[firsts.length];
        for (int i = 0; i < firsts.length; i++) {
            int end = i + 1 < firsts.length ? firsts[i + 1] : values.length;
            double sum = 0;
            int count = 0;
            for (float value : Arrays.copyOfRange(values, firsts[i], end)) {
                sum += Float.isNaN(value) ? 0 : value;
                count += Float.isNaN(value) ? 0 : 1;
            }
            means[i] = count == 0 ? Float.NaN : (float) (sum / count);
        }
        return means;
    }
}
