package org.headlight.data.language;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.headlight.data.DataFormatException;
import org.headlight.data.DataIdentity;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.table.TableFile;

/**
 * One long text. Immutable.
 *
 * @param text all of it, each line ended by a line feed
 * @param encoding how it was written
 * @param warnings what was repaired, one sentence each
 * @param identity which data this is; its rows are its lines
 */
public record RunningText(String text, TextEncoding encoding, List<String> warnings, DataIdentity identity)
        implements Examples {
    public RunningText {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a file.
     *
     * @throws DataFormatException if there is nothing to read in it, or it is no text
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public static RunningText read(Path path, Progress progress) {
        TableFile file = TableFile.at(path, Optional.empty());
        StringBuilder text = new StringBuilder();
        int[] lines = new int[1];
        TableFile.Reading reading = file.readLines(progress, (line, fields) -> {
            text.append(fields.getFirst()).append('\n');
            lines[0]++;
        });
        if (text.toString().isBlank()) {
            throw new DataFormatException(file.name() + " has no text. Choose another file.");
        }
        return new RunningText(text.toString(), file.encoding(), reading.warnings(), file.identity(reading, lines[0]));
    }

    /** How many lines it has. */
    @Override
    public int size() {
        return (int) identity.rows();
    }
}
