package org.headlight.viewmodel.setup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headlight.data.Progress;
import org.headlight.render.NumberText;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;
import org.headlight.task.DataSet;
import org.headlight.task.FileOptions;
import org.headlight.task.Task;
import org.headlight.task.TaskFiles;

/**
 * A file or folder as it was read. Immutable.
 *
 * @param source where it lies
 * @param task what can be learned from it
 * @param preview what it was found to be
 * @param examples all of it; empty while it is not known what its columns are for
 */
record OpenedData(Path source, Task task, FilePreview preview, Optional<DataSet> examples) {

    /**
     * Reads everything, which takes a while. Safe from any thread.
     *
     * @throws org.headlight.data.DataFormatException if it cannot be used; a sentence for the user
     */
    static OpenedData read(Path source, Task task, FileOptions options, Progress progress) {
        TaskFiles.Opened opened = task.files().open(source, options, progress);
        return new OpenedData(source, task, opened.preview(), opened.examples());
    }

    /** What must be chosen before it can be learned from, as a sentence; empty if nothing. */
    Optional<String> lacking() {
        String uses = task.files().lacking(preview).stream()
                .map(ColumnUse::words)
                .collect(Collectors.joining(" and which the "));
        return uses.isEmpty() ? Optional.empty() : Optional.of("Choose which column is the " + uses + ".");
    }

    /** How much it is. */
    String summary() {
        return examples.map(DataSet::summary).orElse("%s rows".formatted(NumberText.count(preview.rowCount())));
    }
}
