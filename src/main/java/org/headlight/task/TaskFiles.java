package org.headlight.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.data.PartSizes;
import org.headlight.data.Progress;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;

/** How window and command line read the files of one task. Immutable; any thread may read. */
public interface TaskFiles {

    /**
     * Where to learn from. Immutable.
     *
     * @param data the file or folder
     * @param validation a file of its own for the validation part
     * @param test a file of its own for the test part
     */
    record Sources(Path data, Optional<Path> validation, Optional<Path> test) {

        /** One file or folder for all parts. */
        public static Sources of(Path data) {
            return new Sources(data, Optional.empty(), Optional.empty());
        }
    }

    /**
     * How much a file or folder looks, at its beginning, as if it were for this task.
     *
     * @return in [0, 1], 0 if it cannot be
     * @throws org.headlight.data.DataFormatException if there is no such file, or it is no text
     */
    double likeness(Path path);

    /** What columns can be used for, in the order of importance. */
    List<ColumnUse> uses();

    /** How large the parts are unless the user says otherwise. */
    PartSizes usualParts();

    /**
     * Finds out what a file is, and shows its beginning.
     *
     * @throws org.headlight.data.DataFormatException if it cannot be a file of this task at all; a sentence for the user
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    FilePreview preview(Path path, FileOptions options, Progress progress);

    /**
     * Takes in what a network is to learn from; all files are read alike.
     *
     * @throws org.headlight.data.DataFormatException if a file cannot be used; a sentence for the user
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    DataSet take(Sources sources, FileOptions options, Progress progress);
}
