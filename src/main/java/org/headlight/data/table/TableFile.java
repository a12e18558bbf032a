package org.headlight.data.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.headlight.data.DataFormatException;
import org.headlight.data.DataIdentity;
import org.headlight.data.Progress;
import org.headlight.data.file.Findings;
import org.headlight.data.file.Lines;
import org.headlight.data.file.Meter;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.file.TextFile;

/**
 * A text file whose rows are read as they stand in it, for readers that make something other than labelled texts of them.
 *
 * <p>Encoding, quotes, foreign content and stray bytes are dealt with here; what the columns mean is the caller's. May be
 * read as often as needed; every failure of the disk is a {@link DataFormatException} with a sentence. Immutable.
 */
public final class TableFile {
    private final Path path;
    private final TextFile file;

    private TableFile(Path path, TextFile file) {
        this.path = path;
        this.file = file;
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    public interface RowSink {
        /**
         * Takes a row.
         *
         * @param line line of the file on which it begins, from 1
         * @param fields its values, as many as it has
         */
        void accept(long line, List<String> fields);
    }

    /**
     * What a way through the file found beside the rows. Immutable.
     *
     * @param sha256 SHA-256 of the bytes, in hexadecimal
     * @param warnings what was repaired, one sentence each
     */
    public record Reading(String sha256, List<String> warnings) {
        public Reading {
            warnings = List.copyOf(warnings);
        }

        private Reading with(String warning) {
            List<String> more = new ArrayList<>(List.of(warning));
            more.addAll(warnings);
            return new Reading(sha256, more);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Looks at a file's beginning.
     *
     * @param encoding how its bytes stand for characters; found out where empty
     * @throws DataFormatException if there is no such file, or it is empty, too large or no text; says what it is
     */
    public static TableFile at(Path path, Optional<TextEncoding> encoding) {
        if (!Files.isRegularFile(path)) {
            throw new DataFormatException(
                    Files.isDirectory(path)
                            ? "%s is a folder. Choose a file in it.".formatted(path)
                            : "There is no file %s. Choose another.".formatted(path));
        }
        String name = path.getFileName().toString();
        return answering(name, () -> new TableFile(path, TextFile.inspect(path, name, encoding)));
    }

    /** Its name, for sentences. */
    public String name() {
        return file.name();
    }

    /** Its size. */
    public long bytes() {
        return file.bytes();
    }

    public TextEncoding encoding() {
        return file.encoding();
    }

    /** Its first characters, in whole lines where it is long. */
    public String head() {
        return file.head();
    }

    /** The rows of the head, as far as they are whole, read in a delimited format. */
    public List<List<String>> headRows(DataFormat format) {
        List<List<String>> rows = new ArrayList<>();
        return answering(name(), () -> {
            try {
                DelimitedRows.read(
                        new StringReader(head()), name(), format, start(format), row -> rows.add(row.fields()));
            } catch (DataFormatException e) {
                // the head may end inside a quoted field; the rows before it are whole
            }
            return rows;
        });
    }

    private TableStart start(DataFormat format) {
        return TableStart.of(head(), format);
    }

    /** The keys of the objects in the head of a file of JSON Lines; empty if it is none. */
    public List<String> jsonColumns() {
        return JsonRows.columns(head());
    }

    /**
     * Reads all rows in a delimited format; blank lines are none.
     *
     * @throws DataFormatException if a quoted field has no end; names the line
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public Reading read(DataFormat format, Progress progress, RowSink sink) {
        TableStart start = start(format);
        Reading reading = through(progress, reader -> DelimitedRows.read(reader, name(), format, start, handing(sink)));
        return start.note().map(reading::with).orElse(reading);
    }

    /**
     * Reads all objects of a file of JSON Lines.
     *
     * @param columns the keys whose values make a row; an absent one is an empty value
     * @throws DataFormatException if a line is no JSON object; names the line
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public Reading readJson(List<String> columns, Progress progress, RowSink sink) {
        return through(progress, reader -> JsonRows.read(reader, name(), columns, handing(sink)));
    }

    /**
     * Reads all lines, blank ones too; each is a row of one value.
     *
     * @throws java.util.concurrent.CancellationException if the progress was called off
     */
    public Reading readLines(Progress progress, RowSink sink) {
        return through(progress, reader -> {
            Lines lines = new Lines(reader, name());
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                sink.accept(lines.number(), List.of(line.get()));
            }
        });
    }

    /** Which data this is, after a way through it. */
    public DataIdentity identity(Reading reading, long rows) {
        return new DataIdentity(name(), reading.sha256(), rows, bytes()).at(path);
    }

    private interface Way {
        void go(Reader reader) throws IOException;
    }

    private Reading through(Progress progress, Way way) {
        return answering(name(), () -> {
            Meter meter = new Meter(progress, 0, bytes());
            Findings findings = new Findings();
            try (Reader reader = file.open(meter, findings)) {
                way.go(reader);
            }
            return new Reading(meter.sha256(), findings.sentences());
        });
    }

    private static Consumer<Row> handing(RowSink sink) {
        return row -> {
            if (row.isBroken()) {
                throw new DataFormatException(
                        "%s: %s. Repair that line, or choose another format.".formatted(row.place(), row.fault()));
            }
            sink.accept(row.line(), row.fields());
        };
    }

    private static <T> T answering(String name, Work<T> work) {
        try {
            return work.run();
        } catch (AccessDeniedException e) {
            throw new DataFormatException(name + " may not be read: its permissions do not allow it.", e);
        } catch (IOException e) {
            throw new DataFormatException("%s could not be read to its end: %s.".formatted(name, e.getMessage()), e);
        }
    }
}
