package org.headlight.data.series.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.Progress;
import org.headlight.data.series.SeriesColumn;
import org.headlight.data.series.TimeAxis;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.table.TableFile;

/**
 * Reads series from CSV and its like: which columns hold the time, how times and numbers are written, and which values are
 * missing is found out where the options leave it open.
 *
 * <p>Both methods go along the file twice and can be called from any thread.
 */
public final class SeriesReader {
    private SeriesReader() {}

    /**
     * How much a file looks, at its beginning, as if it held series.
     *
     * @return in [0, 1]
     * @throws org.headlight.data.DataFormatException if there is no such file, or it is no text
     */
    public static double likeness(Path path) {
        return Files.isDirectory(path) ? 0 : SeriesFormat.likeness(TableFile.at(path, Optional.empty()));
    }

    /**
     * Takes a file in.
     *
     * @throws org.headlight.data.DataFormatException if it has no columns of numbers, a row has too few or too many columns,
     *     a chosen column holds no times, two rows have the same time, or rows are out of order and may not be sorted; names
     *     the file, the line and what to do
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public static TimeSeries read(Path path, SeriesOptions options, Progress progress) {
        return take(path, options, progress).series();
    }

    /**
     * Takes a file in and says how.
     *
     * @throws org.headlight.data.DataFormatException as {@link #read}
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public static Taken take(Path path, SeriesOptions options, Progress progress) {
        TableFile file = TableFile.at(path, options.encoding());
        return take(file, SeriesLayout.of(file, options, progress.share(0, 2)), options, progress.share(1, 2));
    }

    /**
     * A series and how it was read. Immutable.
     *
     * @param options the options it was read with, everything found out filled in: with them other files are read alike
     * @param timeWords how its times are written, in words
     * @param unused the columns that are not among its quantities
     */
    public record Taken(TimeSeries series, SeriesOptions options, String timeWords, List<UnusedColumn> unused) {

        /** Its beginning, and what it was found to be. */
        public SeriesPreview preview() {
            return SeriesPreview.of(series, options, timeWords);
        }
    }

    private static Taken take(TableFile file, SeriesLayout layout, SeriesOptions options, Progress progress) {
        SeriesHarvest harvest = new SeriesHarvest(file.name(), layout, options);
        TableFile.Reading reading = file.read(layout.format(), progress, harvest);
        reading.warnings().forEach(harvest.warnings()::add);
        TimedRows rows = harvest.rows(options.sorts());
        TimeAxis time =
                layout.time() instanceof TimeColumns.None ? TimeAxis.counted(rows.rows()) : TimeAxis.of(rows.times());
        RowOrder.gaps(time, rows.lines()).filter(gaps -> time.dated()).ifPresent(harvest.warnings()::add);
        List<SeriesColumn> raw = IntStream.range(0, rows.names().size())
                .mapToObj(i -> new SeriesColumn(rows.names().get(i), rows.values()[i]))
                .toList();
        MissingMarks marks = MissingMarks.in(raw, options.missingValues());
        List<SeriesColumn> columns = marks.applied(raw, harvest.warnings());
        return new Taken(
                new TimeSeries(time, columns, harvest.warnings(), file.identity(reading, time.rows())),
                resolved(file, layout, options, marks),
                layout.time().words(),
                List.copyOf(layout.unused()));
    }

    private static SeriesOptions resolved(
            TableFile file, SeriesLayout layout, SeriesOptions options, MissingMarks marks) {
        return new SeriesOptions(
                Optional.of(layout.format()),
                Optional.of(file.encoding()),
                Optional.of(layout.header()),
                Optional.of(layout.numbers() == NumberForm.COMMA),
                Optional.of(layout.time().columns().stream()
                        .map(layout.names()::get)
                        .toList()),
                switch (layout.time()) {
                    case TimeColumns.Single single -> Optional.of(single.form());
                    case TimeColumns.DayAndClock both -> Optional.of(both.form());
                    default -> Optional.empty();
                },
                Optional.of(marks.marks().stream().map(Float::doubleValue).toList()),
                options.missingWords(),
                Optional.of(layout.name().map(layout.names()::get).stream().toList()),
                options.sorts());
    }
}
