package org.headlight.data.series.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.data.table.DataFormat;
import org.headlight.data.table.HeaderNames;
import org.headlight.data.table.TableFile;

/**
 * Where in a file the times and the numbers stand. Immutable.
 *
 * @param format how its columns are separated
 * @param header whether its first row names the columns
 * @param names the columns' names
 * @param surveys what is known of each column
 * @param numbers how numbers are written
 * @param time where the time stands
 * @param name index of the column that says which series a row is of; empty if a row is of all columns
 * @param values indices of the columns of numbers, from 0
 * @param unused the other columns, those of the time first
 * @param notes which columns are left out and why, and what is doubtful, one sentence each
 */
record SeriesLayout(
        DataFormat format,
        boolean header,
        List<String> names,
        List<ColumnSurvey> surveys,
        NumberForm numbers,
        TimeColumns time,
        Optional<Integer> name,
        List<Integer> values,
        List<UnusedColumn> unused,
        List<String> notes) {

    /** Takes the rows of a file, without its header. */
    private static final class Survey implements TableFile.RowSink {
        private final String file;
        private final List<ColumnSurvey> columns;
        private final boolean header;
        private boolean begun;

        private Survey(String file, int width, boolean header, MissingWords missing) {
            this.file = file;
            this.columns = IntStream.range(0, width)
                    .mapToObj(i -> new ColumnSurvey(missing))
                    .toList();
            this.header = header;
        }

        @Override
        public void accept(long line, List<String> fields) {
            boolean first = !begun;
            begun = true;
            if (first && header || isAside(fields)) {
                return;
            }
            if (fields.size() != columns.size()) {
                throw new DataFormatException(
                        "%s, line %d: %d %s where %d are expected. Repair that line, or choose another format."
                                .formatted(
                                        file,
                                        line,
                                        fields.size(),
                                        fields.size() == 1 ? "column" : "columns",
                                        columns.size()));
            }
            for (int i = 0; i < fields.size(); i++) {
                columns.get(i).add(fields.get(i), line);
            }
        }
    }

    /** Whether a row has nothing in it, as spreadsheets write below the last, or is a comment. */
    static boolean isAside(List<String> fields) {
        return fields.getFirst().startsWith("#") || fields.stream().allMatch(String::isBlank);
    }

    /**
     * Goes along a file to learn what its columns are.
     *
     * @throws DataFormatException if rows differ in width, a chosen column holds no times, or there are no numbers
     */
    static SeriesLayout of(TableFile file, SeriesOptions options, Progress progress) {
        DataFormat format = options.format().orElseGet(() -> SeriesFormat.of(file));
        List<List<String>> head = file.headRows(format);
        if (head.isEmpty()) {
            throw new DataFormatException(file.name() + " has no rows. Choose another file.");
        }
        boolean header = options.header().orElseGet(() -> SeriesFormat.hasHeader(head));
        HeaderNames given = HeaderNames.of(
                header ? head.getFirst() : List.of(), head.getFirst().size());
        List<String> names = given.names();
        Survey survey = new Survey(file.name(), names.size(), header, MissingWords.of(options.missingWords()));
        file.read(format, progress, survey);
        NumberForm numbers = options.decimalComma()
                .map(comma -> comma ? NumberForm.COMMA : NumberForm.POINT)
                .orElseGet(() -> numbers(survey.columns, format));
        TimeColumns time = new TimeGuess(file.name(), names, survey.columns, options.timeForm()).of(options);
        Optional<Integer> name = new NameGuess(file, format, header, names, survey.columns, numbers, time).of(options);
        SeriesLayout layout = of(file.name(), format, header, names, survey.columns, numbers, time, name);
        given.note().ifPresent(layout.notes::add);
        if (options.decimalComma().isEmpty()) {
            layout.noteDoubtfulMarks();
        }
        if (options.timeForm().isEmpty()) {
            layout.noteDoubtfulDays();
        }
        return layout;
    }

    private static SeriesLayout of(
            String file,
            DataFormat format,
            boolean header,
            List<String> names,
            List<ColumnSurvey> columns,
            NumberForm numbers,
            TimeColumns time,
            Optional<Integer> name) {
        List<Integer> values = new ArrayList<>();
        List<UnusedColumn> unused = new ArrayList<>();
        time.columns().forEach(i -> unused.add(new UnusedColumn(names.get(i), "holds the time")));
        name.ifPresent(i -> unused.add(new UnusedColumn(names.get(i), "names the series of each row")));
        for (int i = 0; i < names.size(); i++) {
            if (time.columns().contains(i) || name.equals(Optional.of(i))) {
                continue;
            }
            ColumnSurvey column = columns.get(i);
            if (column.filled() == 0) {
                unused.add(new UnusedColumn(names.get(i), "is empty"));
            } else if (!column.isNumeric(numbers)) {
                unused.add(new UnusedColumn(names.get(i), "holds text (\"%s\")".formatted(column.sample())));
            } else if (column.isCounter() && i == 0 && names.size() > 1) {
                unused.add(new UnusedColumn(names.get(i), "only counts the rows"));
            } else {
                values.add(i);
            }
        }
        List<String> notes = new ArrayList<>();
        unused.stream()
                .skip(time.columns().size() + name.stream().count())
                .map(column -> "The column \"%s\" %s and is left out.".formatted(column.name(), column.reason()))
                .forEach(notes::add);
        if (values.isEmpty()) {
            throw new DataFormatException(
                    "%s has no column of numbers beside the time. %s Choose another file, or another separator."
                            .formatted(file, String.join(" ", notes)));
        }
        return new SeriesLayout(format, header, names, columns, numbers, time, name, values, unused, notes);
    }

    private void noteDoubtfulDays() {
        time.columns().stream()
                .map(surveys::get)
                .filter(ColumnSurvey::isDayOrMonthFirst)
                .map(column -> "Times such as \"%s\" are read with the day first; say so if the month stands first."
                        .formatted(column.sample()))
                .forEach(notes::add);
    }

    /**
     * A mark stands before fractions if more numbers can be read only so than only with the other. Where all can be read both ways,
     * semicolons between columns tell of a country that writes commas before fractions.
     */
    private static NumberForm numbers(List<ColumnSurvey> columns, DataFormat format) {
        long points = columns.stream().mapToLong(ColumnSurvey::points).sum();
        long commas = columns.stream().mapToLong(ColumnSurvey::commas).sum();
        boolean doubtful =
                columns.stream().anyMatch(column -> !column.doubtfulSample().isEmpty());
        boolean lone = points == 0 && commas == 0 && doubtful && format == DataFormat.SEMICOLON;
        return commas > points || lone ? NumberForm.COMMA : NumberForm.POINT;
    }

    private void noteDoubtfulMarks() {
        boolean known = surveys.stream().anyMatch(column -> column.points() > 0 || column.commas() > 0);
        values.stream()
                .map(i -> surveys.get(i).doubtfulSample())
                .filter(sample -> !sample.isEmpty() && !known)
                .findFirst()
                .map(sample -> "Numbers such as \"%s\" are read as %s; say so if it is meant otherwise."
                        .formatted(sample, numbers.words(sample)))
                .ifPresent(notes::add);
    }
}
