package org.headlight.data.series.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.headlight.data.ColumnNames;
import org.headlight.data.DataFormatException;

/** Finds the columns that hold the time, or takes those the user chose. */
final class TimeGuess {
    private static final Pattern USUAL =
            Pattern.compile(".*(date|time|stamp).*|ds|day|week|month|quarter|year|period|hour");
    private static final List<Pattern> PARTS = List.of(
            Pattern.compile("year|yr|yyyy"),
            Pattern.compile("month|mo|mm"),
            Pattern.compile("day|dd"),
            Pattern.compile("hour|hr|hh"),
            Pattern.compile("minute|min"),
            Pattern.compile("second|sec"));

    private final String file;
    private final List<String> names;
    private final List<ColumnSurvey> columns;
    private final Optional<TimeForm> form;

    TimeGuess(String file, List<String> names, List<ColumnSurvey> columns, Optional<TimeForm> form) {
        this.file = file;
        this.names = names;
        this.columns = columns;
        this.form = form;
    }

    /** The chosen columns, or the likeliest. */
    TimeColumns of(SeriesOptions options) {
        return options.timeColumns().isPresent() ? chosen(options.timeColumns().get()) : guessed();
    }

    /** @throws DataFormatException if a chosen column does not exist or holds no times; names the first line that is none */
    private TimeColumns chosen(List<String> chosen) {
        List<Integer> indices =
                chosen.stream().map(new ColumnNames(file, names)::index).toList();
        if (indices.isEmpty()) {
            return new TimeColumns.None();
        }
        int first = indices.getFirst();
        if (indices.size() == 1) {
            return new TimeColumns.Single(first, form(first));
        }
        if (indices.size() == 2 && columns.get(indices.get(1)).isClock()) {
            return new TimeColumns.DayAndClock(first, form(first), indices.get(1));
        }
        if (indices.size() > PARTS.size()) {
            throw new DataFormatException("A time has six columns at most, from year to second, but %d are chosen."
                    .formatted(indices.size()));
        }
        return new TimeColumns.Parts(indices);
    }

    private TimeForm form(int column) {
        List<TimeForm> forms = columns.get(column).timeForms();
        if (form.isPresent() ? forms.contains(form.get()) : !forms.isEmpty()) {
            return form.orElseGet(forms::getFirst);
        }
        throw new DataFormatException(columns.get(column)
                .firstFailure(form)
                .map(failure -> "%s, %s%s. Repair it, or choose another column for the time."
                        .formatted(
                                file,
                                failure,
                                form.map(known -> " written as " + known.words())
                                        .orElse("")))
                .orElseGet(
                        () -> "%s: the column \"%s\" lacks times in %,d rows. Fill them in, or choose another column."
                                .formatted(
                                        file,
                                        names.get(column),
                                        columns.get(column).missing())));
    }

    private TimeColumns guessed() {
        List<Integer> parts = parts();
        if (parts.size() > 1) {
            return new TimeColumns.Parts(parts);
        }
        Optional<Integer> column = IntStream.range(0, columns.size())
                .boxed()
                .filter(this::isUsual)
                .filter(i -> !fitting(i).isEmpty())
                .findFirst()
                .or(() -> IntStream.range(0, columns.size())
                        .boxed()
                        .filter(i -> isPlain(i))
                        .findFirst());
        if (column.isEmpty()) {
            return new TimeColumns.None();
        }
        TimeForm written = fitting(column.get()).getFirst();
        int next = column.get() + 1;
        boolean beside = next < columns.size()
                && columns.get(next).isClock()
                && !columns.get(next).isNumeric(NumberForm.POINT);
        return beside
                ? new TimeColumns.DayAndClock(column.get(), written, next)
                : new TimeColumns.Single(column.get(), written);
    }

    /** Without a usual name, a date is one anywhere; a plain number only in the first column, where it ascends. */
    private boolean isPlain(int column) {
        return fitting(column).stream()
                .findFirst()
                .filter(likely ->
                        !likely.isNumber() || column == 0 && columns.get(0).ascends(likely) && likely != TimeForm.YEAR)
                .isPresent();
    }

    private List<TimeForm> fitting(int column) {
        return columns.get(column).timeForms().stream()
                .filter(likely -> form.isEmpty() || form.get() == likely)
                .toList();
    }

    private boolean isUsual(int column) {
        return USUAL.matcher(names.get(column).toLowerCase(Locale.ROOT)).matches();
    }

    /** Columns named year, month and so on, as far as there are. */
    private List<Integer> parts() {
        List<Integer> found = new ArrayList<>();
        for (Pattern part : PARTS) {
            Optional<Integer> column = IntStream.range(0, columns.size())
                    .boxed()
                    .filter(i -> part.matcher(names.get(i).strip().toLowerCase(Locale.ROOT))
                            .matches())
                    .filter(i -> columns.get(i).isNumeric(NumberForm.POINT)
                            && columns.get(i).missing() == 0)
                    .findFirst();
            if (column.isEmpty()) {
                break;
            }
            found.add(column.get());
        }
        return found;
    }
}
