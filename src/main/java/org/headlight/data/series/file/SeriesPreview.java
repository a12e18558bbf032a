package org.headlight.data.series.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.series.SeriesColumn;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.TimeStep;

/**
 * What a series was found to be, before it is learned from. Immutable.
 *
 * @param name name of the file
 * @param options the options it was read with, everything found out filled in
 * @param timeWords how its times are written, in words
 * @param step what lies between the rows, in words: "1 hour"; empty where that differs or there are no times
 * @param from label of the first row's time
 * @param to label of the last row's time
 * @param columns the columns of numbers
 * @param labels times of the first rows, at most {@value #ROWS_SHOWN}
 * @param rows [rows shown][columns], the first rows; NaN where a value is missing
 * @param rowCount number of rows
 * @param warnings what is left out, taken as missing or repaired, one sentence each
 */
public record SeriesPreview(
        String name,
        SeriesOptions options,
        String timeWords,
        Optional<String> step,
        String from,
        String to,
        List<ColumnPreview> columns,
        List<String> labels,
        List<List<Float>> rows,
        int rowCount,
        List<String> warnings) {
    /** How many rows are shown. */
    public static final int ROWS_SHOWN = 50;

    public SeriesPreview {
        columns = List.copyOf(columns);
        labels = List.copyOf(labels);
        rows = rows.stream().map(List::copyOf).toList();
        warnings = List.copyOf(warnings);
    }

    /**
     * A column of numbers. Immutable.
     *
     * @param name its name
     * @param missing how many values are missing
     * @param least the least value; NaN if all are missing
     * @param greatest the greatest value; NaN if all are missing
     */
    public record ColumnPreview(String name, int missing, float least, float greatest) {
        private static ColumnPreview of(SeriesColumn column) {
            float least = Float.NaN;
            float greatest = Float.NaN;
            for (float value : column.values()) {
                least = Float.isNaN(least) || value < least ? value : least;
                greatest = Float.isNaN(greatest) || value > greatest ? value : greatest;
            }
            return new ColumnPreview(column.name(), column.missing(), least, greatest);
        }

        /** Whether there is nothing to forecast in it: all values are the same, or there are none. */
        public boolean isConstant() {
            return !(least < greatest);
        }
    }

    static SeriesPreview of(TimeSeries series, SeriesOptions options, String timeWords) {
        List<Integer> shown =
                IntStream.range(0, Math.min(ROWS_SHOWN, series.rows())).boxed().toList();
        return new SeriesPreview(
                series.name(),
                options,
                timeWords,
                series.time().step().map(TimeStep::words),
                series.time().label(0),
                series.time().label(series.rows() - 1),
                series.columns().stream().map(ColumnPreview::of).toList(),
                shown.stream().map(series.time()::label).toList(),
                shown.stream()
                        .map(row -> series.columns().stream()
                                .map(column -> column.values()[row])
                                .toList())
                        .toList(),
                series.rows(),
                series.warnings());
    }
}
