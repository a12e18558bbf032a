package org.headlight.export.number;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.headlight.export.file.AtomicFile;
import org.headlight.export.file.ExportException;

/** Any table of texts as a file: CSV in UTF-8, RFC 4180. Safe from any thread. */
public final class TableCsv {

    private TableCsv() {}

    /**
     * Writes a file.
     *
     * @param header the names of the columns
     * @param rows a text for each column
     * @throws ExportException if it cannot be written; an older file of that name stays as it was
     */
    public static void write(List<String> header, List<List<String>> rows, Path target) throws ExportException {
        NumberTable table = NumberTable.of(header, rows);
        AtomicFile.write(target, stream -> table.writeTo(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
    }
}
