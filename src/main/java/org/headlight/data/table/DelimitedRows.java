package org.headlight.data.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.headlight.data.DataFormatException;
import org.headlight.data.file.Lines;

/** The rows of files whose columns are separated by one character. */
public final class DelimitedRows {
    private static final int MOST_COLUMNS = 16_384;

    private DelimitedRows() {}

    /**
     * Reads all rows; blank lines are none.
     *
     * @param start where the first row is
     * @throws DataFormatException if a quoted field goes on after its end or has none, or fills the memory; names the line
     */
    public static void read(Reader reader, String file, DataFormat format, TableStart start, Consumer<Row> sink)
            throws IOException {
        if (format == DataFormat.TAB_PLAIN) {
            readPlain(reader, file, format.delimiter().orElseThrow(), start, sink);
        } else {
            readQuoted(reader, file, format.delimiter().orElseThrow(), start, sink);
        }
    }

    private static void readQuoted(Reader reader, String file, char delimiter, TableStart start, Consumer<Row> sink)
            throws IOException {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(Lines.LONGEST)
                .maxRecordSize(2 * Lines.LONGEST)
                .build();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(4 * Lines.LONGEST)
                .build(handler, reader)) {
            csv.skipLines((int) start.line() - 1);
            for (CsvRecord record : csv) {
                sink.accept(Row.of(file, record.getStartingLineNumber(), record.getFields()));
            }
        } catch (CsvParseException e) {
            throw new DataFormatException(
                    "%s: %s. Repair that row, or choose another format.".formatted(file, e.getMessage()), e);
        }
    }

    private static void readPlain(Reader reader, String file, char delimiter, TableStart start, Consumer<Row> sink)
            throws IOException {
        Lines lines = new Lines(reader, file);
        String separator = String.valueOf(delimiter);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (lines.number() >= start.line() && !line.get().isBlank()) {
                sink.accept(Row.of(file, lines.number(), List.of(line.get().split(separator, MOST_COLUMNS))));
            }
        }
    }
}
