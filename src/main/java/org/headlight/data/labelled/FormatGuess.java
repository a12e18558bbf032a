package org.headlight.data.labelled;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.data.file.Findings;
import org.headlight.data.file.Meter;
import org.headlight.data.file.TextFile;
import org.headlight.data.table.ColonRows;
import org.headlight.data.table.DataFormat;
import org.headlight.data.table.DelimitedRows;
import org.headlight.data.table.JsonRows;
import org.headlight.data.table.Row;
import org.headlight.data.table.TableStart;

/** Finds out how a file is written: from its head, and where that leaves open what quotes mean, from all of it. */
final class FormatGuess {
    private static final List<DataFormat> DELIMITED =
            List.of(DataFormat.TAB_PLAIN, DataFormat.COMMA, DataFormat.SEMICOLON, DataFormat.BAR);

    /** Share of rows that must have the same number of columns. */
    private static final double ENOUGH = 0.6;

    /** How much a file's name counts beside that share. */
    private static final double NAMED_SO = 0.2;

    private FormatGuess() {}

    /**
     * The format of a file.
     *
     * @throws DataFormatException if it has no columns, so that there cannot be a label
     */
    static DataFormat of(TextFile file, Progress progress) throws IOException {
        String head = file.head();
        if (head.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(JsonRows::isObject)
                .isPresent()) {
            return DataFormat.JSON_LINES;
        }
        if (JsonRows.isArray(head)) {
            throw new DataFormatException(
                    file.name() + " is one JSON array. Write each of its objects on a line of its own (JSON Lines).");
        }
        DataFormat best = DELIMITED.getFirst();
        double bestScore = 0;
        for (DataFormat format : DELIMITED) {
            double score = evenness(head, format) + (isNamedSo(file.name(), format) ? NAMED_SO : 0);
            if (score > bestScore) {
                best = format;
                bestScore = score;
            }
        }
        boolean isNamed = DELIMITED.stream().anyMatch(format -> isNamedSo(file.name(), format));
        if (!isNamed && head.indexOf('\t') < 0 && ColonRows.fits(head)) {
            return DataFormat.LABEL_COLON;
        }
        if (bestScore < ENOUGH) {
            throw new DataFormatException(file.name()
                    + " has no columns that could be told apart, so no label for each text. Write label, tab and text on each "
                    + "line, or CSV with a header, or put the texts of each class into a file of their own.");
        }
        return best == DataFormat.TAB_PLAIN && quotesEncloseFields(file, progress) ? DataFormat.TAB : best;
    }

    /** Share of rows with the most frequent number of columns; 0 if that is one. */
    private static double evenness(String head, DataFormat format) throws IOException {
        List<Row> rows = new ArrayList<>();
        try {
            DelimitedRows.read(new StringReader(head), "", format, TableStart.of(head, format), rows::add);
        } catch (DataFormatException e) {
            // the head may end inside a quoted field; the rows before it are enough
        }
        Map<Integer, Long> counts = rows.stream()
                .map(row -> row.fields().size())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getKey() > 1)
                .map(most -> (double) most.getValue() / rows.size())
                .orElse(0.0);
    }

    private static boolean isNamedSo(String name, DataFormat format) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return switch (format) {
            case COMMA -> lower.endsWith(".csv");
            case TAB_PLAIN -> lower.endsWith(".tsv") || lower.endsWith(".tab");
            default -> false;
        };
    }

    /**
     * Whether the quotes in a file with tabs are those of CSV. Text is full of quotes that are not: those are CSV's only if
     * every one is closed at the end of its field, and taking them so makes the rows no fewer, or no less even.
     */
    private static boolean quotesEncloseFields(TextFile file, Progress progress) throws IOException {
        Evenness plain = new Evenness();
        Evenness quoted = new Evenness();
        Progress silent = silent(progress);
        readAll(file, DataFormat.TAB_PLAIN, silent, plain);
        if (!plain.anyQuoted) {
            return false;
        }
        try {
            readAll(file, DataFormat.TAB, silent, quoted);
        } catch (DataFormatException e) {
            return false;
        }
        return quoted.isEven() && (quoted.rows == plain.rows || !plain.isEven());
    }

    private static void readAll(TextFile file, DataFormat format, Progress progress, Evenness sink) throws IOException {
        try (Reader reader = file.open(new Meter(progress, 0, file.bytes()), new Findings())) {
            DelimitedRows.read(reader, file.name(), format, TableStart.of(file.head(), format), sink::add);
        }
    }

    private static Progress silent(Progress progress) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                // what is read here is read again, and counted then
            }

            @Override
            public boolean isCancelled() {
                return progress.isCancelled();
            }
        };
    }

    /** Whether all rows have the same number of columns. */
    private static final class Evenness {
        private long rows;
        private int fewest = Integer.MAX_VALUE;
        private int most;
        private boolean anyQuoted;

        private void add(Row row) {
            rows++;
            fewest = Math.min(fewest, row.fields().size());
            most = Math.max(most, row.fields().size());
            anyQuoted |= row.fields().stream().anyMatch(field -> field.startsWith("\""));
        }

        private boolean isEven() {
            return fewest == most && most > 1;
        }
    }
}
