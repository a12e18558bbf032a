package org.headlight.data.labelled;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.headlight.data.table.ColonRows;
import org.headlight.data.table.FirstRows;
import org.headlight.data.table.TableFile;

/** Whether a file looks like labelled texts. */
final class LabelledGuess {
    private static final double SURE = 0.8;
    private static final double HARDLY = 0.2;

    private LabelledGuess() {}

    /** In [0, 1]; a folder is nothing else. */
    static double likeness(Path path) {
        if (Files.isDirectory(path)) {
            return 1;
        }
        TableFile file = TableFile.at(path, Optional.empty());
        if (!file.jsonColumns().isEmpty()) {
            return file.jsonColumns().stream().anyMatch(Roles::isUsualName) ? SURE : HARDLY;
        }
        if (file.head().indexOf('\t') < 0 && ColonRows.fits(file.head())) {
            return SURE;
        }
        FirstRows rows = FirstRows.of(file);
        boolean labelled = rows.columns().anyMatch(rows::repeats);
        boolean written = rows.columns().anyMatch(rows::isText);
        return labelled && written ? SURE : rows.width() > 1 ? HARDLY : 0;
    }
}
