package org.headlight.data.table;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first rows of a table, to tell what kind of file it is before it is read. Immutable.
 *
 * @param rows rows of the same width, two columns at least; empty if the file is no table
 */
public record FirstRows(List<List<String>> rows) {
    private static final List<DataFormat> DELIMITED =
            List.of(DataFormat.TAB_PLAIN, DataFormat.COMMA, DataFormat.SEMICOLON, DataFormat.BAR);

    private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|tab|psv|jsonl|ndjson|json)(\\.gz)?");

    /** Share of rows that must have the same number of columns. */
    private static final double ENOUGH = 0.6;

    /** The same, for commas in a file that is not named as having columns: sentences have commas too. */
    private static final double NEARLY_ALL = 0.9;

    /** What is longer, on average, is a text and no name. */
    private static final double LONG = 12;

    /** The rows of the head in the first format in which most have the same width. */
    public static FirstRows of(TableFile file) {
        return DELIMITED.stream()
                .map(format -> usual(
                        file.headRows(format),
                        format == DataFormat.COMMA && !isNamedTable(file.name()) ? NEARLY_ALL : ENOUGH))
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .map(FirstRows::new)
                .orElse(new FirstRows(List.of()));
    }

    /** The rows of the most frequent width, if that is more than one column and they are enough. */
    private static List<List<String>> usual(List<List<String>> rows, double enough) {
        Map<Integer, List<List<String>>> byWidth =
                rows.stream().collect(Collectors.groupingBy(List::size, Collectors.toList()));
        return byWidth.entrySet().stream()
                .filter(same -> same.getKey() > 1 && same.getValue().size() >= enough * rows.size())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a file is named as tables are. */
    public static boolean isNamedTable(String name) {
        return TABLE.matcher(name).matches();
    }

    /** How many columns there are. */
    public int width() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    /** Whether a column, from 0, could hold classes: few values for its rows. */
    public boolean repeats(int column) {
        long distinct = values(column).stream().distinct().count();
        return distinct >= 2 && distinct <= Math.max(2, rows.size() / 3);
    }

    /** Whether a column, from 0, could hold texts: letters, and hardly a value twice. */
    public boolean isText(int column) {
        List<String> values = values(column);
        return values.stream().distinct().count() > values.size() / 3
                && values.stream()
                                .filter(value -> value.chars().anyMatch(Character::isLetter))
                                .count()
                        > values.size() / 2;
    }

    /** Whether a column, from 0, holds texts of more than a word or two. */
    public boolean isLongText(int column) {
        return isText(column)
                && values(column).stream().mapToInt(String::length).average().orElse(0) > LONG;
    }

    private List<String> values(int column) {
        return rows.stream()
                .map(row -> row.get(column).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The columns, from 0. */
    public IntStream columns() {
        return IntStream.range(0, width());
    }
}
