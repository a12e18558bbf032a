package org.headlight.data.table;

import java.util.List;

/**
 * One row of a table as it stands in a file. Immutable.
 *
 * @param file name of the file
 * @param line line on which it begins, from 1
 * @param fields its values; empty if it is broken
 * @param fault why it is no row, in words; empty if it is one
 */
public record Row(String file, long line, List<String> fields, String fault) {

    public static Row of(String file, long line, List<String> fields) {
        return new Row(file, line, fields, "");
    }

    public static Row broken(String file, long line, String fault) {
        return new Row(file, line, List.of(), fault);
    }

    /** The same row, or a broken one if it has more or fewer columns than expected. */
    public Row withColumns(int expected) {
        if (!fault.isEmpty() || fields.size() == expected) {
            return this;
        }
        return broken(
                file,
                line,
                "%d %s where %d are expected"
                        .formatted(fields.size(), fields.size() == 1 ? "column" : "columns", expected));
    }

    public boolean isBroken() {
        return !fault.isEmpty();
    }

    /** Whether it stands further up in the same file. */
    public boolean isBefore(Row other) {
        return file.equals(other.file) && line < other.line;
    }

    /** Where it is and why it is no row, for a sentence. */
    public String broken() {
        return "%s (%s)".formatted(place(), fault);
    }

    /** Where it is, for a sentence. */
    public String place() {
        return "%s, line %d".formatted(file, line);
    }
}
