package org.headlight.cli;

import java.nio.file.Path;
import org.headlight.data.LabelledTexts;
import org.headlight.data.Progress;
import org.headlight.data.file.LabelledTextReader;
import org.headlight.data.file.ReadOptions;
import picocli.CommandLine.Option;

/** How a data file is to be read; what is not said is found out from the file. */
final class DataOptions {
    /** The answer to whether there is a header. */
    enum Header {
        /** The first row names the columns. */
        YES,
        /** The first row is an example. */
        NO
    }

    @Option(names = "--text-column", paramLabel = "C", description = "The column to read: its name, or number from 1.")
    private String textColumn;

    @Option(names = "--label-column", paramLabel = "C", description = "The column of classes: its name, or number.")
    private String labelColumn;

    @Option(names = "--header", paramLabel = "yes|no", description = "Whether the first row names the columns.")
    private Header header;

    /** The options as the reader takes them. */
    ReadOptions readOptions() {
        ReadOptions options = ReadOptions.GUESSED;
        // The header comes first: choosing it lets the columns be found out anew.
        options = header == null ? options : options.withHeader(header == Header.YES);
        options = textColumn == null ? options : options.withTextColumn(textColumn);
        return labelColumn == null ? options : options.withLabelColumn(labelColumn);
    }

    /** Takes a file or folder in. */
    LabelledTexts read(Path path) {
        return LabelledTextReader.read(path, readOptions(), Progress.NONE);
    }
}
