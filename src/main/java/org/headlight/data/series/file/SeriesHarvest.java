package org.headlight.data.series.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.headlight.data.DataFormatException;
import org.headlight.data.table.TableFile;

/** Takes times and numbers out of a file's rows. */
final class SeriesHarvest implements TableFile.RowSink {
    private final String file;
    private final SeriesLayout layout;
    private final MissingWords missing;
    private final List<String> warnings;
    private final LongTable series = new LongTable();
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
        this.missing = MissingWords.of(options.missingWords());
        this.warnings = new ArrayList<>(layout.notes());
        this.values = new float[layout.values().size()][1024];
    }

    @Override
    public void accept(long line, List<String> fields) {
        boolean first = !begun;
        begun = true;
        if (first && layout.header() || SeriesLayout.isAside(fields)) {
            return;
        }
        if (rows == lines.length) {
            grow();
        }
        lines[rows] = line;
        millis[rows] = layout.time() instanceof TimeColumns.None ? rows + 1 : time(fields, line);
        layout.name().ifPresent(column -> series.add(fields.get(column)));
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
        float read = (float) number.orElse(Double.NaN);
        if (Float.isInfinite(read) || number.isEmpty() && !missing.areSaidIn(cell)) {
            if (strays++ == 0) {
                firstStray = "line %d, column \"%s\": \"%s\"".formatted(line, column, cell.strip());
            }
        }
        return Float.isInfinite(read) ? Float.NaN : read;
    }

    private void grow() {
        int size = Math.multiplyExact(lines.length, 2);
        lines = Arrays.copyOf(lines, size);
        millis = Arrays.copyOf(millis, size);
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(values[i], size);
        }
    }

    /**
     * What was taken, in the order of its times.
     *
     * @param sorts whether rows may be sorted
     * @throws DataFormatException if there is nothing, or the times are not in order; names the line
     */
    TimedRows rows(boolean sorts) {
        if (rows == 0) {
            throw new DataFormatException(file + " has no rows of numbers. Choose another file, or another separator.");
        }
        if (strays > 0) {
            warnings.add(
                    strays == 1
                            ? "1 cell holds no number, or one too large, and is taken as missing: %s."
                                    .formatted(firstStray)
                            : "%,d cells hold no number, or one too large, and are taken as missing; the first is %s."
                                    .formatted(strays, firstStray));
        }
        TimedRows taken = new TimedRows(
                file,
                Arrays.copyOf(millis, rows),
                Arrays.copyOf(lines, rows),
                layout.values().stream().map(layout.names()::get).toList(),
                Arrays.stream(values).map(column -> Arrays.copyOf(column, rows)).toArray(float[][]::new));
        if (layout.time() instanceof TimeColumns.None) {
            warnings.add("No column holds times; the rows are counted.");
            return taken;
        }
        return layout.name().isPresent() ? series.spread(taken, warnings) : RowOrder.of(taken, sorts, warnings);
    }

    /** What was left out, taken as missing or repaired. */
    List<String> warnings() {
        return warnings;
    }
}
