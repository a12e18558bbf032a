package org.headlight.data.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headlight.data.ColumnNames;
import org.headlight.data.DataFormatException;
import org.headlight.data.table.DataFormat;
import org.headlight.data.table.FirstRows;
import org.headlight.data.table.TableFile;

/**
 * Where in a file the two texts of a pair stand. Immutable.
 *
 * @param format how the file is written
 * @param header whether its first row names the columns
 * @param names the columns' names
 * @param source index of the column that is read, from 0
 * @param target index of the column that is to be written
 * @param alignment index of the column that says where to look, -1 if there is none
 */
record PairLayout(DataFormat format, boolean header, List<String> names, int source, int target, int alignment) {
    private static final Set<String> SOURCES = Set.of("source", "src", "input", "from", "question", "original");
    private static final Set<String> TARGETS = Set.of("target", "tgt", "trg", "output", "to", "answer", "translation");
    private static final String ALIGNMENT = "alignment";
    private static final List<DataFormat> DELIMITED =
            List.of(DataFormat.TAB_PLAIN, DataFormat.COMMA, DataFormat.SEMICOLON, DataFormat.BAR);
    private static final double ENOUGH = 0.6;
    private static final double NAMED = 0.9;
    private static final double TEXTS = 0.7;

    /**
     * Finds out how a file is written.
     *
     * @throws DataFormatException if it has fewer than two columns or lacks a chosen one
     */
    static PairLayout of(TableFile file, PairOptions options) {
        DataFormat format = options.format().orElseGet(() -> guess(file));
        if (format == DataFormat.JSON_LINES) {
            return of(file.name(), format, false, file.jsonColumns(), options);
        }
        List<List<String>> rows = file.headRows(format);
        if (rows.isEmpty() || rows.getFirst().size() < 2) {
            throw new DataFormatException(
                    "%s has no two columns. Write both texts of a pair on a line with a tab between them, "
                                    .formatted(file.name())
                            + "or choose two files whose lines belong together.");
        }
        List<String> first = rows.getFirst();
        boolean header = options.header().orElseGet(() -> isNamed(first, SOURCES) && isNamed(first, TARGETS));
        List<String> names = header
                ? first.stream().map(String::strip).toList()
                : IntStream.rangeClosed(1, first.size())
                        .mapToObj(i -> "column " + i)
                        .toList();
        return of(file.name(), format, header, names, options);
    }

    /**
     * How much a file looks like pairs: its columns are named so, or hold texts that hardly repeat.
     *
     * @return in [0, 1]
     */
    static double likeness(TableFile file) {
        FirstRows rows = FirstRows.of(file);
        List<String> names = rows.width() > 1 ? rows.rows().getFirst() : file.jsonColumns();
        boolean named = isNamed(names, SOURCES) && isNamed(names, TARGETS);
        if (rows.width() < 2) {
            return named ? NAMED : 0;
        }
        Optional<Integer> target = usual(TARGETS, names);
        if (named && !rows.repeats(target.orElseThrow())) {
            return NAMED;
        }
        return rows.isText(0) && rows.isText(1) && rows.columns().noneMatch(rows::repeats) ? TEXTS : 0;
    }

    private static PairLayout of(
            String file, DataFormat format, boolean header, List<String> names, PairOptions options) {
        if (names.size() < 2) {
            throw new DataFormatException("%s has no two columns, only %s.".formatted(file, String.join(", ", names)));
        }
        int source = options.sourceColumn()
                .map(new ColumnNames(file, names)::index)
                .orElseGet(() -> usual(SOURCES, names).orElse(0));
        int target = options.targetColumn()
                .map(new ColumnNames(file, names)::index)
                .orElseGet(() -> usual(TARGETS, names).orElse(source == 1 ? 0 : 1));
        if (source == target) {
            throw new DataFormatException(
                    "The column \"%s\" of %s cannot be both source and target. Choose two columns."
                            .formatted(names.get(source), file));
        }
        return new PairLayout(format, header, names, source, target, names.indexOf(ALIGNMENT));
    }

    private static DataFormat guess(TableFile file) {
        if (file.head().stripLeading().startsWith("{") && !file.jsonColumns().isEmpty()) {
            return DataFormat.JSON_LINES;
        }
        return DELIMITED.stream()
                .filter(format -> evenness(file.headRows(format)) >= ENOUGH)
                .findFirst()
                .orElse(DataFormat.TAB_PLAIN);
    }

    private static double evenness(List<List<String>> rows) {
        Map<Integer, Long> counts = rows.stream()
                .map(List::size)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> count.getKey() > 1)
                .mapToDouble(count -> (double) count.getValue() / rows.size())
                .max()
                .orElse(0);
    }

    private static boolean isNamed(List<String> cells, Set<String> names) {
        return usual(names, cells).isPresent();
    }

    private static Optional<Integer> usual(Set<String> usual, List<String> names) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (usual.contains(names.get(i).strip().toLowerCase(Locale.ROOT))) {
                found.add(i);
            }
        }
        return found.stream().findFirst();
    }
}
