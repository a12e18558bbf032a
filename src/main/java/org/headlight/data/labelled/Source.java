package org.headlight.data.labelled;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.data.file.Findings;
import org.headlight.data.file.Meter;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.file.TextFile;
import org.headlight.data.table.ColonRows;
import org.headlight.data.table.DataFormat;
import org.headlight.data.table.DelimitedRows;
import org.headlight.data.table.JsonRows;
import org.headlight.data.table.Row;
import org.headlight.data.table.TableStart;

/** Something that rows can be read from, as often as needed: a file or a folder, whose format is known. */
sealed interface Source permits Source.OfFile, ClassFolder {

    /** Its name, for sentences. */
    String name();

    /** Its size. */
    long bytes();

    DataFormat format();

    TextEncoding encoding();

    /** The names of its columns, if the format gives them; empty if a first row may. */
    Optional<List<String>> columns();

    /** The options with the roles that the format gives its columns, where the user chose no others. */
    default ReadOptions withUsualRoles(ReadOptions options) {
        if (!format().isFolder() && format() != DataFormat.LABEL_COLON) {
            return options;
        }
        ReadOptions withText = options.textColumn().isPresent() ? options : options.withTextColumn("text");
        return withText.labelColumn().isPresent() ? withText : withText.withLabelColumn("label");
    }

    /** Reads all rows; what is amiss in its bytes and files goes to the findings. */
    void read(Meter meter, Findings findings, Consumer<Row> sink) throws IOException;

    /**
     * Looks at what stands at a path.
     *
     * @throws DataFormatException if nothing does, or it is neither a text file nor a folder with such
     */
    static Source at(Path path, ReadOptions options, Progress progress) throws IOException {
        if (!Files.exists(path)) {
            throw new DataFormatException("There is no file or folder %s.".formatted(path));
        }
        if (!Files.isReadable(path)) {
            throw new DataFormatException("%s may not be read: its permissions do not allow it.".formatted(path));
        }
        Path last = path.toAbsolutePath().normalize().getFileName();
        String name = last == null ? path.toString() : last.toString();
        if (Files.isDirectory(path)) {
            return ClassFolder.at(path, name, options);
        }
        if (!Files.isRegularFile(path)) {
            throw new DataFormatException("%s is neither a file nor a folder.".formatted(path));
        }
        TextFile file = TextFile.inspect(path, name, options.encoding());
        DataFormat format = options.format().isPresent() ? options.format().get() : FormatGuess.of(file, progress);
        if (format.isFolder()) {
            throw new DataFormatException("%s is a file, but %s takes a folder.".formatted(name, format.words()));
        }
        return OfFile.of(file, format);
    }

    /**
     * One file with a table. Immutable.
     *
     * @param file the file
     * @param format how it is written
     * @param columns the columns the format gives
     */
    record OfFile(TextFile file, DataFormat format, Optional<List<String>> columns) implements Source {

        static OfFile of(TextFile file, DataFormat format) {
            Optional<List<String>> columns = switch (format) {
                case JSON_LINES -> Optional.of(JsonRows.columns(file.head()));
                case LABEL_COLON -> Optional.of(ColonRows.columns(file.head()));
                default -> Optional.empty();
            };
            return new OfFile(file, format, columns);
        }

        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long bytes() {
            return file.bytes();
        }

        @Override
        public TextEncoding encoding() {
            return file.encoding();
        }

        @Override
        public void read(Meter meter, Findings findings, Consumer<Row> sink) throws IOException {
            try (Reader reader = file.open(meter, findings)) {
                switch (format) {
                    case JSON_LINES -> JsonRows.read(reader, name(), columns.orElseThrow(), sink);
                    case LABEL_COLON -> ColonRows.read(reader, name(), columns.orElseThrow(), sink);
                    default -> {
                        TableStart start = TableStart.of(file.head(), format);
                        start.note().ifPresent(findings::note);
                        DelimitedRows.read(reader, name(), format, start, sink);
                    }
                }
            }
        }
    }
}
