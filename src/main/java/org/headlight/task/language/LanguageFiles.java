package org.headlight.task.language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headlight.data.PartSizes;
import org.headlight.data.Progress;
import org.headlight.data.language.RunningText;
import org.headlight.data.table.FirstRows;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;
import org.headlight.task.DataSet;
import org.headlight.task.FileOptions;
import org.headlight.task.TaskFiles;

/** Reads running text, in which nothing can be chosen. Immutable. */
final class LanguageFiles implements TaskFiles {
    static final TaskFiles FILES = new LanguageFiles();

    /** Every text can be read so, but what has columns is more likely something else. */
    private static final double ANY_TEXT = 0.3;

    private LanguageFiles() {}

    @Override
    public double likeness(Path path) {
        return Files.isDirectory(path) ? 0 : ANY_TEXT;
    }

    @Override
    public List<ColumnUse> uses() {
        return List.of();
    }

    @Override
    public PartSizes usualParts() {
        return PartSizes.shares(0.8, 0.1, 0.1);
    }

    @Override
    public FilePreview preview(Path path, FileOptions options, Progress progress) {
        RunningText text = RunningText.read(path, progress);
        return new FilePreview(
                text.identity().name(),
                List.of(new FilePreview.Column("text", Optional.empty())),
                text.text().lines().limit(FilePreview.ROWS_SHOWN).map(List::of).toList(),
                text.size(),
                "lines, " + text.encoding().words(),
                false,
                false,
                warnings(text));
    }

    private static List<String> warnings(RunningText text) {
        List<String> warnings = new ArrayList<>(text.warnings());
        if (FirstRows.isNamedTable(text.identity().name())) {
            warnings.add("%s is named as a table is, but is read as running text, its marks included."
                    .formatted(text.identity().name()));
        }
        return warnings;
    }

    @Override
    public DataSet take(Sources sources, FileOptions options, Progress progress) {
        return new LanguageDataSet(
                RunningText.read(sources.data(), progress),
                sources.validation().map(path -> RunningText.read(path, progress)),
                sources.test().map(path -> RunningText.read(path, progress)));
    }
}
