package org.headlight.task.forecast;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.PartSizes;
import org.headlight.data.Progress;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.file.SeriesOptions;
import org.headlight.data.series.file.SeriesPreview;
import org.headlight.data.series.file.SeriesReader;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;
import org.headlight.task.DataSet;
import org.headlight.task.FileOptions;
import org.headlight.task.TaskFiles;

/** Reads series. Immutable. */
final class ForecastFiles implements TaskFiles {
    static final TaskFiles FILES = new ForecastFiles();

    private static final ColumnUse TARGET = ColumnUse.some("target", "forecast");
    private static final ColumnUse INPUT = ColumnUse.any("input", "seen");
    private static final ColumnUse TIME = ColumnUse.any("time", "time");

    private static final ColumnUse NAME = ColumnUse.any("name", "names of series");

    private ForecastFiles() {}

    @Override
    public double likeness(Path path) {
        return SeriesReader.likeness(path);
    }

    @Override
    public List<ColumnUse> uses() {
        return List.of(TARGET, INPUT, TIME, NAME);
    }

    @Override
    public PartSizes usualParts() {
        return PartSizes.shares(0.7, 0.1, 0.2);
    }

    @Override
    public FilePreview preview(Path path, FileOptions options, Progress progress) {
        return preview(SeriesReader.take(path, reading(options, SeriesOptions.GUESSED), progress), options);
    }

    private static FilePreview preview(SeriesReader.Taken taken, FileOptions options) {
        SeriesPreview found = taken.preview();
        List<String> names =
                found.columns().stream().map(SeriesPreview.ColumnPreview::name).toList();
        SeriesColumns chosen = SeriesColumns.of(options.columns(TARGET), options.columns(INPUT), taken);
        List<FilePreview.Column> columns = new ArrayList<>();
        List<String> times = found.options().timeColumns().orElse(List.of());
        times.forEach(name -> columns.add(new FilePreview.Column(name, Optional.of(TIME))));
        names.forEach(name -> columns.add(new FilePreview.Column(name, use(name, chosen))));
        return new FilePreview(
                found.name(),
                columns,
                IntStream.range(0, found.rows().size())
                        .mapToObj(row -> row(found, row, times.size()))
                        .toList(),
                found.rowCount(),
                "%s, times: %s%s"
                        .formatted(
                                found.options().format().orElseThrow().words(),
                                found.timeWords(),
                                found.step().map(" every %s"::formatted).orElse("")),
                true,
                found.options().header().orElseThrow(),
                found.warnings());
    }

    private static Optional<ColumnUse> use(String name, SeriesColumns chosen) {
        if (chosen.targets().contains(name)) {
            return Optional.of(TARGET);
        }
        return chosen.inputs().contains(name) ? Optional.of(INPUT) : Optional.empty();
    }

    /** The whole time stands in the first of its columns. */
    private static List<String> row(SeriesPreview found, int row, int timeColumns) {
        List<String> cells = new ArrayList<>(Collections.nCopies(timeColumns, ""));
        if (timeColumns > 0) {
            cells.set(0, found.labels().get(row));
        }
        found.rows().get(row).forEach(value -> cells.add(Float.isNaN(value) ? "" : Float.toString(value)));
        return cells;
    }

    /** A preview needs the whole series, so it is not read once more. */
    @Override
    public Opened open(Path path, FileOptions options, Progress progress) {
        SeriesReader.Taken taken = SeriesReader.take(path, reading(options, SeriesOptions.GUESSED), progress);
        return new Opened(preview(taken, options), Optional.of(dataSet(taken, options)));
    }

    @Override
    public DataSet take(Sources sources, FileOptions options, Progress progress) {
        if (sources.validation().isPresent() || sources.test().isPresent()) {
            throw new DataFormatException(
                    "A series is cut into its parts by its split; files of their own for validation "
                            + "and test are for examples that do not follow each other.");
        }
        return dataSet(SeriesReader.take(sources.data(), reading(options, SeriesOptions.GUESSED), progress), options);
    }

    private static DataSet dataSet(SeriesReader.Taken taken, FileOptions options) {
        return new ForecastDataSet(
                taken.series(),
                taken.options(),
                SeriesColumns.of(options.columns(TARGET), options.columns(INPUT), taken));
    }

    /** Takes a file in that goes with another, read as that was but for what was said. */
    static TimeSeries readLike(Path path, SeriesOptions model, FileOptions said, Progress progress) {
        return SeriesReader.read(path, reading(said, model), progress);
    }

    private static SeriesOptions reading(FileOptions said, SeriesOptions others) {
        SeriesOptions options = said.written().format().map(others::withFormat).orElse(others);
        options = said.written().encoding().map(options::withEncoding).orElse(options);
        options = said.written().decimalComma().map(options::withDecimalComma).orElse(options);
        options = said.header().map(options::withHeader).orElse(options);
        options = said.columns(TIME).map(options::withTimeColumns).orElse(options);
        options = said.columns(NAME).map(options::withNameColumn).orElse(options);
        return said.missing().map(options::withMissing).orElse(options);
    }
}
