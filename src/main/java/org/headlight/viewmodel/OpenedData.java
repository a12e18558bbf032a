package org.headlight.viewmodel;

import java.nio.file.Path;
import java.util.Optional;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Progress;
import org.headlight.data.file.DataPreview;
import org.headlight.data.file.LabelledTextReader;
import org.headlight.data.file.ReadOptions;
import org.headlight.render.NumberText;

/**
 * A file or folder as it was read. Immutable.
 *
 * @param source where it lies
 * @param preview what it was found to be
 * @param texts all of it; empty while it is not known which column is the text and which the label
 */
record OpenedData(Path source, DataPreview preview, Optional<LabelledTexts> texts) {

    /**
     * Reads everything, which takes a while. Safe from any thread.
     *
     * @throws org.headlight.data.DataFormatException if it cannot be used; a sentence for the user
     */
    static OpenedData read(Path source, ReadOptions options, Progress progress) {
        DataPreview found = LabelledTextReader.preview(source, options, progress);
        long used = PreviewTable.of(found).columns().stream()
                .filter(column -> column.role() != PreviewTable.Role.NONE)
                .count();
        return new OpenedData(
                source,
                found,
                used == 2 ? Optional.of(LabelledTextReader.read(source, found.options(), progress)) : Optional.empty());
    }

    /** How much it is and how it is written. */
    String summary() {
        return texts.map(all -> "%s, %s, %s"
                        .formatted(
                                Phrase.count(all.size(), "text"),
                                Phrase.count(all.labels().size(), "label"),
                                preview.encoding().words()))
                .orElse("%s rows".formatted(NumberText.count(preview.rowCount())));
    }
}
