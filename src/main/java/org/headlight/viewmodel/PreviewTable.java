package org.headlight.viewmodel;

import java.util.List;
import org.headlight.data.file.ColumnRole;
import org.headlight.data.file.DataPreview;

/**
 * The beginning of a file, to see whether it was understood. Immutable.
 *
 * @param columns its columns
 * @param rows the first rows, each with a value for every column
 * @param rowCount how many rows the file has
 * @param description how it is written, in words
 * @param mayHaveHeader whether its first row can be a header
 * @param hasHeader whether the first row was taken as one
 * @param warnings what is left out or repaired, or missing before it can be learned from
 */
public record PreviewTable(
        List<Column> columns,
        List<List<String>> rows,
        long rowCount,
        String description,
        boolean mayHaveHeader,
        boolean hasHeader,
        List<String> warnings) {

    /** What a column is used for. */
    public enum Role {
        /** What is read and classified. */
        TEXT("text"),
        /** The class it belongs to. */
        LABEL("label"),
        /** Nothing. */
        NONE("not used");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** Its name on the screen. */
        public String words() {
            return words;
        }
    }

    /**
     * A column. Immutable.
     *
     * @param name its name
     * @param role what it is used for
     */
    public record Column(String name, Role role) {}

    static PreviewTable of(DataPreview preview) {
        return new PreviewTable(
                preview.columns().stream()
                        .map(column -> new Column(column.name(), role(column.role())))
                        .toList(),
                preview.rows(),
                preview.rowCount(),
                preview.description(),
                preview.format().isDelimited(),
                preview.format().isDelimited() && preview.hasHeader(),
                preview.warnings());
    }

    private static Role role(ColumnRole role) {
        return switch (role) {
            case TEXT -> Role.TEXT;
            case LABEL -> Role.LABEL;
            case IGNORED -> Role.NONE;
        };
    }
}
