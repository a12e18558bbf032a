package org.headlight.data.generated;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every kind of made-up data that can be written to a file, by name. A file is CSV with a header. Where to look stands in its
 * last column, {@code alignment}, as {@link org.headlight.snapshot.Alignment#toText} writes it, or {@code deciding} as words;
 * for a series it follows from the lag. Running text is written as it is, line after line.
 */
public enum Generators {
    COPY(Task.TRANSLATE, "Letters to be copied.", pairs(LetterPairs.COPY::write)),
    REVERSE(Task.TRANSLATE, "Letters to be reversed.", pairs(LetterPairs.REVERSE::write)),
    SORT(Task.TRANSLATE, "Letters to be sorted.", pairs(LetterPairs.SORT::write)),
    DATES(
            Task.TRANSLATE,
            "Dates in many forms, to be written like 2007-07-10; read by characters.",
            pairs(Dates::write)),
    FIRST_OCCURRENCE(
            Task.CLASSIFY,
            "Letters with digits; the class is the digit behind the first of one.",
            texts(FirstOccurrence::write)),
    STORIES(
            Task.CLASSIFY,
            "People walk from place to place; the class is where one of them is.",
            texts(Stories::write)),
    FILM_REVIEWS(Task.CLASSIFY, "Reviews with one or two deciding opinions.", Generators::filmReviews),
    LAGGED_COPY(Task.FORECAST, "A column that repeats another one 12 rows later.", series(LagSeries::copy)),
    SEASONAL(
            Task.FORECAST, "A column that repeats itself every 24 rows, with some noise.", series(LagSeries::seasonal)),
    HOLES(
            Task.FORECAST,
            "The same with stretches of up to 9 rows that were never measured.",
            series(LagSeries::withHoles)),
    ECHO(
            Task.LANGUAGE,
            "Letters, and the same letters again: running text of which every other half can be foretold.",
            (count, random) -> Echo.write(count, random).stream().map(List::of).toList());

    /** What a network does with the data. */
    public enum Task {
        CLASSIFY,
        TRANSLATE,
        FORECAST,
        LANGUAGE
    }

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Task task;
    private final String description;
    private final BiFunction<Integer, RandomGenerator, List<List<String>>> rows;

    Generators(Task task, String description, BiFunction<Integer, RandomGenerator, List<List<String>>> rows) {
        this.task = task;
        this.description = description;
        this.rows = rows;
    }

    /** What a network does with its data. */
    public Task task() {
        return task;
    }

    /** What it writes, in a sentence. */
    public String description() {
        return description;
    }

    /**
     * Writes a file.
     *
     * @param file is made anew
     * @param count how many rows below the header, or lines of running text, at least 1
     * @param random the source of every choice
     * @throws IOException if it cannot be written
     */
    public void write(Path file, int count, RandomGenerator random) throws IOException {
        if (task == Task.LANGUAGE) {
            String lines =
                    rows.apply(count, random).stream().map(List::getFirst).collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(file, lines);
            return;
        }
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            rows.apply(count, random).forEach(csv::writeRecord);
        }
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static BiFunction<Integer, RandomGenerator, List<List<String>>> pairs(
            BiFunction<Integer, RandomGenerator, List<GeneratedPair>> source) {
        return (count, random) -> table(
                List.of("source", "target", "alignment"),
                source.apply(count, random).stream()
                        .map(pair -> List.of(
                                pair.source(), pair.target(), pair.alignment().toText()))
                        .toList());
    }

    private static BiFunction<Integer, RandomGenerator, List<List<String>>> texts(
            BiFunction<Integer, RandomGenerator, List<GeneratedText>> source) {
        return (count, random) -> table(
                List.of("text", "label", "alignment"),
                source.apply(count, random).stream()
                        .map(text -> List.of(
                                text.text(), text.label(), text.alignment().toText()))
                        .toList());
    }

    private static List<List<String>> filmReviews(int count, RandomGenerator random) {
        return table(
                List.of("text", "label", "deciding"),
                FilmReviews.write(count, random).stream()
                        .map(review -> List.of(review.text(), review.label(), String.join(" ", review.deciding())))
                        .toList());
    }

    private static BiFunction<Integer, RandomGenerator, List<List<String>>> series(
            BiFunction<Integer, RandomGenerator, GeneratedSeries> source) {
        return (count, random) -> {
            GeneratedSeries series = source.apply(count, random);
            List<String> header = new ArrayList<>(List.of("time"));
            header.addAll(series.names());
            LocalDateTime start = LocalDateTime.of(2000, 1, 1, 0, 0);
            return table(
                    header,
                    IntStream.range(0, series.rows())
                            .mapToObj(row -> {
                                List<String> cells = new ArrayList<>(List.of(HOUR.format(start.plusHours(row))));
                                series.columns().forEach(column -> cells.add(cell(column.get(row))));
                                return cells;
                            })
                            .toList());
        };
    }

    /** What was not measured leaves its cell empty. */
    private static String cell(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    private static List<List<String>> table(List<String> header, List<? extends List<String>> rows) {
        List<List<String>> table = new ArrayList<>(List.of(header));
        table.addAll(rows);
        return table;
    }
}
