package org.headlight.task.translate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.PartSizes;
import org.headlight.data.Progress;
import org.headlight.data.pairs.PairOptions;
import org.headlight.data.pairs.PairPreview;
import org.headlight.data.pairs.PairReader;
import org.headlight.data.pairs.TextPairs;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;
import org.headlight.task.DataSet;
import org.headlight.task.FileOptions;
import org.headlight.task.TaskFiles;

/** Reads pairs of texts. Immutable. */
final class TranslateFiles implements TaskFiles {
    static final TaskFiles FILES = new TranslateFiles();

    private static final ColumnUse SOURCE = ColumnUse.one("source", "source");
    private static final ColumnUse TARGET = ColumnUse.one("target", "target");

    private TranslateFiles() {}

    @Override
    public double likeness(Path path) {
        return PairReader.likeness(path);
    }

    @Override
    public List<ColumnUse> uses() {
        return List.of(SOURCE, TARGET);
    }

    @Override
    public PartSizes usualParts() {
        return PartSizes.shares(0.8, 0.1, 0.1);
    }

    @Override
    public FilePreview preview(Path path, FileOptions options, Progress progress) {
        PairPreview found = PairReader.preview(path, pairOptions(options, PairOptions.GUESSED), progress);
        boolean delimited = found.options().format().orElseThrow().isDelimited();
        boolean header = found.options().header().orElseThrow();
        String written = found.options().format().orElseThrow().words() + ", "
                + found.options().encoding().orElseThrow().words();
        return new FilePreview(
                found.name(),
                IntStream.range(0, found.columns().size())
                        .mapToObj(i -> new FilePreview.Column(found.columns().get(i), use(found, i)))
                        .toList(),
                found.rows(),
                found.rowCount(),
                delimited ? written + (header ? ", with header" : ", no header") : written,
                delimited,
                header,
                found.warnings());
    }

    private static Optional<ColumnUse> use(PairPreview found, int column) {
        if (column == found.source()) {
            return Optional.of(SOURCE);
        }
        return column == found.target() ? Optional.of(TARGET) : Optional.empty();
    }

    @Override
    public DataSet take(Sources sources, FileOptions options, Progress progress) {
        PairOptions said = pairOptions(options, PairOptions.GUESSED);
        return new TranslateDataSet(
                read(sources.data(), said, options, progress),
                sources.validation().map(path -> PairReader.read(path, said, progress)),
                sources.test().map(path -> PairReader.read(path, said, progress)),
                said);
    }

    /** Takes a file in that goes with another, read as that was but for what was said. */
    static TextPairs readLike(Path path, PairOptions model, FileOptions said, Progress progress) {
        return read(path, pairOptions(said, model), said, progress);
    }

    /** One file, or two whose lines belong together. */
    private static TextPairs read(Path path, PairOptions options, FileOptions said, Progress progress) {
        return said.targetFile()
                .map(target -> PairReader.readParallel(path, target, progress))
                .orElseGet(() -> PairReader.read(path, options, progress));
    }

    private static PairOptions pairOptions(FileOptions said, PairOptions others) {
        return new PairOptions(
                said.written().format().or(others::format),
                said.written().encoding().or(others::encoding),
                said.header().or(others::header),
                said.column(SOURCE).or(others::sourceColumn),
                said.column(TARGET).or(others::targetColumn));
    }
}
