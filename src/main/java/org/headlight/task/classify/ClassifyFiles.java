package org.headlight.task.classify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.data.LabelledTexts;
import org.headlight.data.PartSizes;
import org.headlight.data.Progress;
import org.headlight.data.labelled.DataColumn;
import org.headlight.data.labelled.DataPreview;
import org.headlight.data.labelled.LabelledTextReader;
import org.headlight.data.labelled.ReadOptions;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;
import org.headlight.task.DataSet;
import org.headlight.task.FileOptions;
import org.headlight.task.TaskFiles;

/** Reads labelled texts. Immutable. */
final class ClassifyFiles implements TaskFiles {
    static final TaskFiles FILES = new ClassifyFiles();

    private static final ColumnUse TEXT = ColumnUse.one("text", "text");
    private static final ColumnUse LABEL = ColumnUse.one("label", "label");

    private ClassifyFiles() {}

    @Override
    public double likeness(Path path) {
        return LabelledTextReader.likeness(path);
    }

    @Override
    public List<ColumnUse> uses() {
        return List.of(TEXT, LABEL);
    }

    @Override
    public PartSizes usualParts() {
        return PartSizes.shares(0.8, 0.1, 0.1);
    }

    @Override
    public FilePreview preview(Path path, FileOptions options, Progress progress) {
        DataPreview found = LabelledTextReader.preview(path, readOptions(options), progress);
        return new FilePreview(
                found.name(),
                found.columns().stream()
                        .map(column -> new FilePreview.Column(column.name(), use(column)))
                        .toList(),
                found.rows(),
                found.rowCount(),
                found.description(),
                found.format().isDelimited(),
                found.format().isDelimited() && found.hasHeader(),
                found.warnings());
    }

    private static Optional<ColumnUse> use(DataColumn column) {
        return switch (column.role()) {
            case TEXT -> Optional.of(TEXT);
            case LABEL -> Optional.of(LABEL);
            case IGNORED -> Optional.empty();
        };
    }

    @Override
    public DataSet take(Sources sources, FileOptions options, Progress progress) {
        ReadOptions resolved = LabelledTextReader.preview(sources.data(), readOptions(options), progress.share(0, 2))
                .options();
        return new ClassifyDataSet(
                LabelledTextReader.read(sources.data(), resolved, progress.share(1, 2)),
                sources.validation().map(path -> readLike(path, resolved, options, progress)),
                sources.test().map(path -> readLike(path, resolved, options, progress)),
                resolved);
    }

    /**
     * Takes a file in that goes with another. If it is written in the same way, its columns are those of the other: in a
     * small file they are hard to guess.
     *
     * @param model the resolved options of the other
     * @param said what was decided about this one
     */
    static LabelledTexts readLike(Path path, ReadOptions model, FileOptions said, Progress progress) {
        ReadOptions own = readOptions(said);
        boolean alike = said.isSilent()
                && model.format().isPresent()
                && LabelledTextReader.preview(path, own, progress)
                        .options()
                        .format()
                        .equals(model.format());
        return LabelledTextReader.read(path, alike ? model : own, progress);
    }

    private static ReadOptions readOptions(FileOptions said) {
        ReadOptions guessed = ReadOptions.GUESSED;
        return new ReadOptions(
                said.written().format(),
                said.written().encoding(),
                said.header(),
                said.column(TEXT),
                said.column(LABEL),
                guessed.maximumCharacters());
    }
}
