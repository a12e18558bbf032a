package org.headlight.run;

import java.io.IOException;
import java.nio.file.Path;

/** A run as a folder: {@code run.json}, {@code weights.safetensors}, {@code vocabulary.txt}, {@code history.csv}. */
public final class RunFolder {

    private RunFolder() {}

    /** Whether a folder looks like a run. */
    public static boolean isRun(Path folder) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a run, all of it or nothing; one that is already there is replaced.
     *
     * @throws IOException if it cannot be written; the message is a sentence, and an older run there is left as it was
     */
    public static void save(Run run, Path folder) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Reads a run.
     *
     * @throws IOException if a file is missing, cut short, changed or newer than this program; the message is a sentence that
     *     names the file and says what to do
     */
    public static Run load(Path folder) throws IOException {
        throw new UnsupportedOperationException();
    }
}
