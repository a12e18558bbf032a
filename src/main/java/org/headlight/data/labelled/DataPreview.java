package org.headlight.data.labelled;

import java.util.List;
import java.util.Optional;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.table.DataFormat;

/**
 * What a file was found to be, before it is taken in. Immutable.
 *
 * @param name name of the file or folder
 * @param options the options it was looked at with, everything found out filled in; reading with them finds out nothing anew
 * @param columns its columns, with their names and roles
 * @param rows the first rows, each with a value for every column; at most {@value #ROWS_SHOWN}
 * @param rowCount number of rows, the header not counted
 * @param bytes size
 * @param warnings what will be left out or repaired, and what is missing before it can be learned from; one sentence each
 */
public record DataPreview(
        String name,
        ReadOptions options,
        List<DataColumn> columns,
        List<List<String>> rows,
        long rowCount,
        long bytes,
        List<String> warnings) {
    /** How many rows are shown. */
    public static final int ROWS_SHOWN = 50;

    public DataPreview {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        warnings = List.copyOf(warnings);
    }

    /** How the file is written. */
    public DataFormat format() {
        return options.format().orElseThrow();
    }

    /** How its bytes stand for characters. */
    public TextEncoding encoding() {
        return options.encoding().orElseThrow();
    }

    /** Whether its first row names the columns. */
    public boolean hasHeader() {
        return options.header().orElseThrow();
    }

    /** The column with a role; empty where none was found. */
    public Optional<DataColumn> column(ColumnRole role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    /** What it is, in words: "tab-separated values, UTF-8, no header". */
    public String description() {
        String written = format().words() + ", " + encoding().words();
        return format().isDelimited() ? written + (hasHeader() ? ", with header" : ", no header") : written;
    }
}
