package org.headlight.data.file;

import java.nio.file.Path;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Progress;

/**
 * Reads labelled texts from a file or a folder.
 *
 * <p>What the options leave open is found out from the file. Both methods read the file from its beginning to its end, keep
 * no more of it than they return, and can be called from any thread.
 */
public final class LabelledTextReader {
    private LabelledTextReader() {}

    /**
     * Finds out what a file is, and shows its beginning.
     *
     * @throws org.headlight.data.DataFormatException if it cannot be read as labelled text at all
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public static DataPreview preview(Path path, ReadOptions options, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a file in.
     *
     * @throws org.headlight.data.DataFormatException if there is no usable example in it, most rows are broken, or a chosen
     *     column does not exist
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public static LabelledTexts read(Path path, ReadOptions options, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
