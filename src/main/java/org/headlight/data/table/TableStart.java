package org.headlight.data.table;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headlight.data.DataFormatException;

/**
 * Where in a file its table begins: instruments and offices write a title, a place or comments above it. Immutable.
 *
 * @param line the line of its first row, from 1
 * @param above what stands on the first line above it; empty if nothing does
 */
public record TableStart(long line, String above) {
    /** Nothing stands above the table. */
    public static final TableStart FIRST_LINE = new TableStart(1, "");

    /** Share of rows that must have the same number of columns for there to be a table. */
    private static final double ENOUGH = 0.6;

    private static final int LONGEST_SHOWN = 60;
    private static final String COMMENT = "#";

    /**
     * Looks for the first row that has about as many columns as most have, and is no comment above a header.
     *
     * @param head the beginning of a file, in whole lines
     */
    public static TableStart of(String head, DataFormat format) {
        List<Row> rows = rows(head, format);
        int width = usualWidth(rows);
        int first = 0;
        while (width > 1 && first < rows.size() && isAbove(rows, first, width)) {
            first++;
        }
        return first == 0 || first == rows.size()
                ? FIRST_LINE
                : new TableStart(
                        rows.get(first).line(),
                        String.join(" ", rows.getFirst().fields()).strip());
    }

    private static List<Row> rows(String head, DataFormat format) {
        List<Row> rows = new ArrayList<>();
        try {
            DelimitedRows.read(new StringReader(head), "", format, FIRST_LINE, rows::add);
        } catch (DataFormatException | IOException e) {
            // the head may end inside a quoted field; the rows before it are enough
        }
        return rows;
    }

    /** The number of columns that most rows have; 0 if too few have the same. */
    private static int usualWidth(List<Row> rows) {
        List<Integer> widths = rows.stream()
                .filter(row -> !isComment(row))
                .map(row -> row.fields().size())
                .toList();
        return widths.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .filter(usual -> usual.getValue() >= ENOUGH * widths.size())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** A row of another width or with one field filled, or a comment; but the last comment may name the columns of numbers below it. */
    private static boolean isAbove(List<Row> rows, int index, int width) {
        Row row = rows.get(index);
        if (isComment(row)) {
            boolean names = row.fields().size() == width
                    && index + 1 < rows.size()
                    && !isComment(rows.get(index + 1))
                    && hasNumber(rows.get(index + 1));
            return !names;
        }
        long filled = row.fields().stream().filter(field -> !field.isBlank()).count();
        return row.fields().size() != width || filled <= 1 && width > 2;
    }

    private static boolean isComment(Row row) {
        return row.fields().getFirst().startsWith(COMMENT);
    }

    private static boolean hasNumber(Row row) {
        return row.fields().stream().map(String::strip).anyMatch(field -> field.matches("[-+]?[0-9]+([.,][0-9]+)*"));
    }

    /** A sentence about what stands above it. */
    public Optional<String> note() {
        return line == 1
                ? Optional.empty()
                : Optional.of("The table begins on line %d; what stands above it is left out: \"%s\"."
                        .formatted(
                                line,
                                above.length() > LONGEST_SHOWN ? above.substring(0, LONGEST_SHOWN) + "..." : above));
    }
}
