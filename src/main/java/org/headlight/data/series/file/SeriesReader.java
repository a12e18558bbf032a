package org.headlight.data.series.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.data.Progress;
import org.headlight.data.file.TableFile;
import org.headlight.data.series.SeriesColumn;
import org.headlight.data.series.TimeAxis;
import org.headlight.data.series.TimeSeries;

/**
 * Reads series from CSV and its like: which columns hold the time, how times and numbers are written, and which values are
 * missing is found out where the options leave it open.
 *
 * <p>Both methods go along the file twice and can be called from any thread.
 */
public final class SeriesReader {
    private SeriesReader() {}

    /**
     * Reads a file and shows its beginning.
     *
     * @throws org.headlight.data.DataFormatException as {@link #read}
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public static SeriesPreview preview(Path path, SeriesOptions options, Progress progress) {
        TableFile file = TableFile.at(path, options.encoding());
        SeriesLayout layout = SeriesLayout.of(file, options, progress);
        TimeSeries series = read(file, layout, options, progress);
        return SeriesPreview.of(
                series, resolved(file, layout, options), layout.time().words());
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
        TableFile file = TableFile.at(path, options.encoding());
        return read(file, SeriesLayout.of(file, options, progress), options, progress);
    }

    private static TimeSeries read(TableFile file, SeriesLayout layout, SeriesOptions options, Progress progress) {
        SeriesHarvest harvest = new SeriesHarvest(file.name(), layout, options);
        TableFile.Reading reading = file.read(layout.format(), progress, harvest);
        reading.warnings().forEach(harvest.warnings()::add);
        TimeAxis time = harvest.time();
        List<SeriesColumn> columns = harvest.columns();
        return new TimeSeries(time, columns, harvest.warnings(), file.identity(reading, time.rows()));
    }

    private static SeriesOptions resolved(TableFile file, SeriesLayout layout, SeriesOptions options) {
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
                options.missingValues(),
                options.sorts());
    }
}
