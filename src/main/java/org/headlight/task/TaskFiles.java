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
     * A file or folder that was opened to learn from it. Immutable.
     *
     * @param preview what it was found to be
     * @param examples all of it; empty while it is not known what its columns are for
     */
    record Opened(FilePreview preview, Optional<DataSet> examples) {}

    /**
     * Previews and takes in at once; files that lack a choice the user must make are only previewed.
     *
     * @throws org.headlight.data.DataFormatException as {@link #preview} and {@link #take}
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    default Opened open(Path path, FileOptions options, Progress progress) {
        FilePreview found = preview(path, options, progress.share(0, 2));
        return new Opened(
                found,
                lacking(found).isEmpty()
                        ? Optional.of(take(Sources.of(path), options.settled(found), progress.share(1, 2)))
                        : Optional.empty());
    }

    /** What columns must be chosen for before there is something to learn from. */
    default List<ColumnUse> lacking(FilePreview preview) {
        return uses().stream()
                .filter(use -> use.required() && preview.columns(use).isEmpty())
                .toList();
    }

    /**
     * Takes in what a network is to learn from; all files are read alike.
     *
     * @throws org.headlight.data.DataFormatException if a file cannot be used; a sentence for the user
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    DataSet take(Sources sources, FileOptions options, Progress progress);
}
