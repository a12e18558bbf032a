package org.headlight.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * The beginning of a file, and what it was found to be, before it is taken in. Immutable.
 *
 * @param name name of the file or folder
 * @param columns its columns
 * @param rows the first rows, each with a value for every column; at most {@value #ROWS_SHOWN}
 * @param rowCount how many rows the file has
 * @param description how it is written, in words
 * @param mayHaveHeader whether its first row can name the columns
 * @param hasHeader whether the first row was taken so
 * @param warnings what is left out or repaired, one sentence each
 */
public record FilePreview(
        String name,
        List<Column> columns,
        List<List<String>> rows,
        long rowCount,
        String description,
        boolean mayHaveHeader,
        boolean hasHeader,
        List<String> warnings) {
    /** How many rows are shown. */
    public static final int ROWS_SHOWN = 50;

    public FilePreview {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        warnings = List.copyOf(warnings);
    }

    /**
     * A column. Immutable.
     *
     * @param name its name in the header, or "column 1" and so on where there is none
     * @param use what it is used for; empty if for nothing
     */
    public record Column(String name, Optional<ColumnUse> use) {}

    /** Names of the columns that are used so, in their order. */
    public List<String> columns(ColumnUse use) {
        return columns.stream()
                .filter(column -> column.use().equals(Optional.of(use)))
                .map(Column::name)
                .toList();
    }
}
