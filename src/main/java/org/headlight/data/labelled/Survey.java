package org.headlight.data.labelled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.file.Findings;
import org.headlight.data.file.Findings.Flaw;
import org.headlight.data.table.HeaderNames;
import org.headlight.data.table.Row;

/** Goes along all rows of a source to learn what its columns are, and keeps only the first of them. */
final class Survey implements Consumer<Row> {
    private static final int LONGEST_NAME = 60;

    /** Stands for the number of columns of a row that is none. */
    private static final int BROKEN = -1;

    private final List<Row> firstRows = new ArrayList<>();
    private final List<ColumnSummary> columns = new ArrayList<>();
    private final Map<Integer, Long> rowsByWidth = new TreeMap<>();
    private final Map<Integer, Row> firstByWidth = new TreeMap<>();
    private long rows;

    @Override
    public void accept(Row row) {
        int width = row.isBroken() ? BROKEN : row.fields().size();
        rowsByWidth.merge(width, 1L, Long::sum);
        firstByWidth.putIfAbsent(width, row);
        if (firstRows.size() <= DataPreview.ROWS_SHOWN) {
            firstRows.add(row);
        }
        if (rows++ > 0) {
            summarise(row);
        }
    }

    /**
     * What was learned.
     *
     * @throws DataFormatException if there are no rows, most are broken, or a chosen column does not exist
     */
    Table conclude(Source source, ReadOptions options, Findings findings) {
        if (rows == 0) {
            throw new DataFormatException(source.name() + " has no rows. Choose another file.");
        }
        int width = source.columns().map(List::size).orElseGet(this::usualWidth);
        while (columns.size() < width) {
            columns.add(new ColumnSummary());
        }
        boolean header = source.format().isDelimited() && options.header().orElseGet(() -> looksLikeHeader(width));
        HeaderNames given = HeaderNames.of(header ? firstRows.getFirst().fields() : List.of(), width);
        given.note().filter(note -> source.columns().isEmpty()).ifPresent(findings::note);
        List<String> names = source.columns().orElse(given.names());
        if (!header) {
            summarise(firstRows.getFirst());
        }
        long sound = rowsByWidth.getOrDefault(width, 0L) - (header && isSound(firstRows.getFirst(), width) ? 1 : 0);
        countBroken(sound, width, header, findings);
        List<ColumnSummary> summaries = List.copyOf(columns.subList(0, width));
        Roles roles = Roles.of(names, summaries, source.withUsualRoles(options), source.name());
        List<Row> shown = firstRows.stream()
                .skip(header ? 1 : 0)
                .filter(row -> isSound(row, width))
                .limit(DataPreview.ROWS_SHOWN)
                .toList();
        return new Table(source, header, names, summaries, roles, shown, sound);
    }

    private void countBroken(long sound, int width, boolean header, Findings findings) {
        long all = rows - (header ? 1 : 0);
        if (all == sound) {
            return;
        }
        Row first = firstBroken(width, header);
        if (all - sound > sound) {
            throw new DataFormatException(
                    "%s: %s, and so it is with %,d of %,d rows. Choose another format or encoding, or repair the file."
                            .formatted(first.place(), first.fault(), all - sound, all));
        }
        findings.count(Flaw.BROKEN_ROW, all - sound, first.broken());
    }

    private void summarise(Row row) {
        for (int i = 0; i < row.fields().size(); i++) {
            if (i == columns.size()) {
                columns.add(new ColumnSummary());
            }
            columns.get(i).add(row.fields().get(i), row);
        }
    }

    private int usualWidth() {
        return rowsByWidth.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static boolean isSound(Row row, int width) {
        return !row.withColumns(width).isBroken();
    }

    private Row firstBroken(int width, boolean header) {
        return firstByWidth.values().stream()
                .map(row -> header && row == firstRows.getFirst() ? row : row.withColumns(width))
                .filter(Row::isBroken)
                .reduce((one, other) -> other.isBefore(one) ? other : one)
                .orElseThrow();
    }

    /** A first row of short, different words, whose kind or value is not that of the rows below it. */
    private boolean looksLikeHeader(int width) {
        List<String> words = firstRows.getFirst().fields();
        Set<String> distinct = new HashSet<>(words);
        boolean wordy = words.stream()
                .allMatch(word -> !word.isBlank() && word.length() <= LONGEST_NAME && !ColumnSummary.isNumber(word));
        boolean named = words.stream().anyMatch(Roles::isUsualName);
        if (!wordy || words.size() != width || distinct.size() < width && !named || rows < 2) {
            return false;
        }
        boolean recurs = IntStream.range(0, width).anyMatch(i -> columns.get(i).contains(words.get(i)));
        boolean differs = IntStream.range(0, width).mapToObj(columns::get).anyMatch(ColumnSummary::isOfOneKind);
        return !recurs && (differs || named);
    }
}
