package org.headlight.data.series.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.headlight.data.DataFormatException;
import org.headlight.data.series.SeriesColumn;
import org.headlight.data.series.TimeAxis;
import org.headlight.data.table.TableFile;

/** Takes times and numbers out of a file's rows. */
final class SeriesHarvest implements TableFile.RowSink {
    private final String file;
    private final SeriesLayout layout;
    private final SeriesOptions options;
    private final List<String> warnings;
    private final float[][] values;
    private long[] millis = new long[1024];
    private long[] lines = new long[1024];
    private int rows;
    private boolean begun;
    private long strays;
    private String firstStray = "";

    SeriesHarvest(String file, SeriesLayout layout, SeriesOptions options) {
        this.file = file;
        this.layout = layout;
        this.options = options;
        this.warnings = new ArrayList<>(layout.notes());
        this.values = new float[layout.values().size()][1024];
    }

    @Override
    public void accept(long line, List<String> fields) {
        boolean first = !begun;
        begun = true;
        if (first && layout.header() || SeriesLayout.isBlank(fields)) {
            return;
        }
        if (rows == lines.length) {
            grow();
        }
        lines[rows] = line;
        millis[rows] = layout.time() instanceof TimeColumns.None ? rows + 1 : time(fields, line);
        for (int i = 0; i < values.length; i++) {
            int column = layout.values().get(i);
            values[i][rows] = value(fields.get(column), layout.names().get(column), line);
        }
        rows++;
    }

    /** @throws DataFormatException if there is none; names the line */
    private long time(List<String> fields, long line) {
        OptionalLong time = layout.time().millis(fields);
        return time.orElseThrow(() ->
                new DataFormatException("%s, line %d: \"%s\" is no time. Repair it, or remove the line."
                        .formatted(
                                file,
                                line,
                                String.join(
                                        " ",
                                        layout.time().columns().stream()
                                                .map(fields::get)
                                                .toList()))));
    }

    private float value(String cell, String column, long line) {
        OptionalDouble number = layout.numbers().parse(cell);
        if (number.isEmpty() && !NumberForm.isMissing(cell)) {
            if (strays++ == 0) {
                firstStray = "line %d, column \"%s\": \"%s\"".formatted(line, column, cell.strip());
            }
        }
        return (float) number.orElse(Double.NaN);
    }

    private void grow() {
        int size = Math.multiplyExact(lines.length, 2);
        lines = Arrays.copyOf(lines, size);
        millis = Arrays.copyOf(millis, size);
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(values[i], size);
        }
    }

    /** The times, ascending; the values follow them. */
    TimeAxis time() {
        if (rows == 0) {
            throw new DataFormatException(file + " has no rows of numbers.");
        }
        if (strays > 0) {
            warnings.add(
                    strays == 1
                            ? "1 cell holds no number and is taken as missing: %s.".formatted(firstStray)
                            : "%,d cells hold no number and are taken as missing; the first is %s."
                                    .formatted(strays, firstStray));
        }
        if (layout.time() instanceof TimeColumns.None) {
            warnings.add("No column holds times; the rows are counted.");
            return TimeAxis.counted(rows);
        }
        RowOrder order = new RowOrder(file, Arrays.copyOf(millis, rows), lines);
        if (!order.isAscending()) {
            int[] sorted = order.sorted(options.sorts(), warnings);
            for (int i = 0; i < values.length; i++) {
                float[] unsorted = values[i];
                float[] column = new float[rows];
                for (int row = 0; row < rows; row++) {
                    column[row] = unsorted[sorted[row]];
                }
                values[i] = column;
            }
        }
        TimeAxis time = TimeAxis.of(order.times());
        order.gaps(time).ifPresent(warnings::add);
        return time;
    }

    /** The numbers that stand for a missing value. */
    MissingMarks marks() {
        return MissingMarks.in(raw(), options.missingValues());
    }

    /** The numbers, a column each; those that stand for a missing value are missing. */
    List<SeriesColumn> columns(MissingMarks marks) {
        return marks.applied(raw(), warnings);
    }

    private List<SeriesColumn> raw() {
        List<SeriesColumn> columns = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            columns.add(new SeriesColumn(layout.names().get(layout.values().get(i)), Arrays.copyOf(values[i], rows)));
        }
        return columns;
    }

    /** What was left out, taken as missing or repaired. */
    List<String> warnings() {
        return warnings;
    }
}
