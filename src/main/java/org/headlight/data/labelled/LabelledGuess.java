package org.headlight.data.labelled;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.headlight.data.table.ColonRows;
import org.headlight.data.table.FirstRows;
import org.headlight.data.table.JsonRows;
import org.headlight.data.table.TableFile;

/** Whether a file looks like labelled texts. */
final class LabelledGuess {
    private static final double SURE = 0.8;
    private static final double HARDLY = 0.2;

    /** More than any text looks as if it were one to write on with. */
    private static final double NAMED_SO = 0.4;

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
        if (JsonRows.isArray(file.head())) {
            return NAMED_SO;
        }
        FirstRows rows = FirstRows.of(file);
        if (rows.width() > 1 && Roles.areNamedIn(rows.rows().getFirst())) {
            return SURE;
        }
        boolean labelled = rows.columns().anyMatch(rows::repeats);
        boolean written = rows.columns().anyMatch(rows::isText);
        if (labelled && written) {
            return SURE;
        }
        return rows.width() < 2 ? 0 : FirstRows.isNamedTable(file.name()) ? NAMED_SO : HARDLY;
    }
}
