package org.headlight.data.series.file;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.headlight.data.file.TextEncoding;
import org.headlight.data.table.DataFormat;

/**
 * What a user decided about reading a series; what is empty is found out from the file. Immutable.
 *
 * @param format how its columns are separated
 * @param encoding how its bytes stand for characters
 * @param header whether its first row names the columns
 * @param decimalComma whether a comma stands before the fraction of a number
 * @param timeColumns names or numbers, from 1, of the columns that hold the time: one; two, for day and time of day; up to six
 *     from year down to second; none, if the rows are only counted
 * @param timeForm how times are written in one column, or days beside a column of times of day
 * @param missingValues numbers that stand for a missing value, such as -200; an empty list if none does
 * @param missingWords words that stand for a missing value, beside the usual ones
 * @param nameColumn name or number of the column that says which series a row is of; an empty list if a row is of all columns
 * @param sorts whether rows that are out of order are sorted by time; they are refused otherwise
 */
public record SeriesOptions(
        Optional<DataFormat> format,
        Optional<TextEncoding> encoding,
        Optional<Boolean> header,
        Optional<Boolean> decimalComma,
        Optional<List<String>> timeColumns,
        Optional<TimeForm> timeForm,
        Optional<List<Double>> missingValues,
        List<String> missingWords,
        Optional<List<String>> nameColumn,
        boolean sorts) {

    /** Everything is found out from the file; rows out of order are sorted. */
    public static final SeriesOptions GUESSED = new SeriesOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            true);

    public SeriesOptions {
        timeColumns = timeColumns.map(List::copyOf);
        missingValues = missingValues.map(List::copyOf);
        missingWords = List.copyOf(missingWords);
        nameColumn = nameColumn.map(List::copyOf);
    }

    /**
     * The time that a text is, written as those of the file or year first.
     *
     * @return milliseconds since 1970 on the file's own clock; empty if it is none
     */
    public OptionalLong time(String text) {
        return Stream.of(timeForm.orElse(TimeForm.YEAR_MONTH_DAY), TimeForm.YEAR_MONTH_DAY, TimeForm.YEAR_MONTH)
                .map(form -> form.parse(text))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /** The same with or without a header; columns lose or gain their names, so those of times are found out anew. */
    public SeriesOptions withHeader(boolean chosen) {
        return header.equals(Optional.of(chosen))
                ? this
                : new SeriesOptions(
                        format,
                        encoding,
                        Optional.of(chosen),
                        decimalComma,
                        Optional.empty(),
                        Optional.empty(),
                        missingValues,
                        missingWords,
                        Optional.empty(),
                        sorts);
    }

    /** The same with other columns of times; how they are written is found out anew. */
    public SeriesOptions withTimeColumns(List<String> chosen) {
        return new SeriesOptions(
                format,
                encoding,
                header,
                decimalComma,
                Optional.of(chosen),
                Optional.empty(),
                missingValues,
                missingWords,
                nameColumn,
                sorts);
    }

    /** The same with another way of writing times. */
    public SeriesOptions withTimeForm(TimeForm chosen) {
        return new SeriesOptions(
                format,
                encoding,
                header,
                decimalComma,
                timeColumns,
                Optional.of(chosen),
                missingValues,
                missingWords,
                nameColumn,
                sorts);
    }

    /** The same with other numbers for missing values. */
    public SeriesOptions withMissingValues(List<Double> chosen) {
        return new SeriesOptions(
                format,
                encoding,
                header,
                decimalComma,
                timeColumns,
                timeForm,
                Optional.of(chosen),
                missingWords,
                nameColumn,
                sorts);
    }

    /** The same with other numbers, and words beside the usual ones, for missing values. */
    public SeriesOptions withMissing(List<String> chosen) {
        List<Double> numbers = chosen.stream()
                .map(NumberForm.POINT::parse)
                .flatMap(number -> number.stream().boxed())
                .toList();
        List<String> words = chosen.stream()
                .filter(word -> NumberForm.POINT.parse(word).isEmpty())
                .toList();
        Optional<List<Double>> marks = numbers.isEmpty() && !words.isEmpty() ? missingValues : Optional.of(numbers);
        return new SeriesOptions(
                format, encoding, header, decimalComma, timeColumns, timeForm, marks, words, nameColumn, sorts);
    }

    /** The same with another encoding. */
    public SeriesOptions withEncoding(TextEncoding chosen) {
        return new SeriesOptions(
                format,
                Optional.of(chosen),
                header,
                decimalComma,
                timeColumns,
                timeForm,
                missingValues,
                missingWords,
                nameColumn,
                sorts);
    }

    /** The same with a comma, or a point, before the fraction of a number. */
    public SeriesOptions withDecimalComma(boolean chosen) {
        return new SeriesOptions(
                format,
                encoding,
                header,
                Optional.of(chosen),
                timeColumns,
                timeForm,
                missingValues,
                missingWords,
                nameColumn,
                sorts);
    }

    /** The same with another column that says which series a row is of; an empty list for none. */
    public SeriesOptions withNameColumn(List<String> chosen) {
        return new SeriesOptions(
                format,
                encoding,
                header,
                decimalComma,
                timeColumns,
                timeForm,
                missingValues,
                missingWords,
                Optional.of(chosen),
                sorts);
    }

    /** The same, refusing rows that are out of order. */
    public SeriesOptions refusingDisorder() {
        return new SeriesOptions(
                format,
                encoding,
                header,
                decimalComma,
                timeColumns,
                timeForm,
                missingValues,
                missingWords,
                nameColumn,
                false);
    }

    /** The same with another separator; what followed from the old one is found out anew. */
    public SeriesOptions withFormat(DataFormat chosen) {
        return new SeriesOptions(
                Optional.of(chosen),
                encoding,
                Optional.empty(),
                decimalComma,
                Optional.empty(),
                Optional.empty(),
                missingValues,
                missingWords,
                Optional.empty(),
                sorts);
    }
}
