package org.headlight.data.pairs;

import java.util.List;

/**
 * The beginning of a file of pairs, and what it was found to be. Immutable.
 *
 * @param name name of the file
 * @param options the options it was looked at with, everything found out filled in
 * @param columns the names of its columns
 * @param source index of the column that is read, from 0
 * @param target index of the column that is to be written
 * @param alignment index of the column that says where to look, -1 if there is none
 * @param rows the first rows, each with a value for every column; at most {@value #ROWS_SHOWN}
 * @param rowCount number of rows, the header not counted
 * @param warnings what is repaired, one sentence each
 */
public record PairPreview(
        String name,
        PairOptions options,
        List<String> columns,
        int source,
        int target,
        int alignment,
        List<List<String>> rows,
        long rowCount,
        List<String> warnings) {
    /** How many rows are shown. */
    public static final int ROWS_SHOWN = 50;

    public PairPreview {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        warnings = List.copyOf(warnings);
    }
}
