package org.headlight.data.series.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.TimeStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The many ways in which people write series down. */
class SeriesFormsTest {
    @TempDir
    private Path folder;

    private TimeSeries read(SeriesOptions options, String... lines) throws IOException {
        return SeriesReader.read(Files.write(folder.resolve("s.csv"), List.of(lines)), options, Progress.NONE);
    }

    private TimeSeries read(String... lines) throws IOException {
        return read(SeriesOptions.GUESSED, lines);
    }

    private static String[] lines(String header, int rows, IntFunction<String> row) {
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = 0; i < rows; i++) {
            lines.add(row.apply(i));
        }
        return lines.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-02-03 04:05:06|2020-02-04 04:05:06|2020-02-03 04:05:06|1 day",
                "2020/2/3 4:05|2020/2/3 5:05|2020-02-03 04:05|1 hour",
                "3.2.2020|4.2.2020|2020-02-03|1 day",
                "02/13/2020 04:05 PM|02/13/2020 05:05 PM|2020-02-13 16:05|1 hour",
                "02/13/2020 12:05 am|02/13/2020 01:05 am|2020-02-13 00:05|1 hour",
                "13 Feb 2020|14 Feb 2020|2020-02-13|1 day",
                "Feb 13, 2020|Feb 14, 2020|2020-02-13|1 day",
                "Sept 2020|Oct 2020|2020-09|1 month",
                "2020-W05|2020-W06|2020-01-27|1 week",
                "2020W057|2020W067|2020-02-02|1 week",
                "1999Q4|2000Q1|1999-10|3 months",
                "2020-01-31|2020-02-29|2020-01-31|1 month",
                "20200203|20200204|2020-02-03|1 day",
                "20200203040506|20200203050506|2020-02-03 04:05:06|1 hour",
                "20200203T0405|20200203T0505|2020-02-03 04:05|1 hour",
                "2020-02-03T04:05:00+01:00|2020-02-03T04:05:00+00:00|2020-02-03 03:05|1 hour",
                "2020-02-03 04:05:00 UTC|2020-02-03 04:06:00 UTC|2020-02-03 04:05|1 minute",
            })
    void timesAreReadInTheCommonForms(String first, String second, String label, String step) throws IOException {
        TimeSeries series = read("time;x", first + ";1", second + ";2");
        assertEquals(label, series.time().label(0));
        assertEquals(step, series.time().step().map(TimeStep::words).orElseThrow());
    }

    @Test
    void whatIsNoDayIsNoTime() {
        assertTrue(TimeForm.NAMED_MONTH_YEAR.parse("Mad 2020").isEmpty());
        assertTrue(TimeForm.MONTH_DAY_YEAR.parse("1/2/2020 13:00 PM").isEmpty());
        assertTrue(TimeForm.WEEK.parse("2021-W54").isEmpty());
        assertTrue(TimeForm.COMPACT_CLOCK.parse("20200203250000").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.5|1234.5",
                "-1,234,567.25|-1234567.25",
                "1 234.5|1234.5",
                "1'234.5|1234.5",
                "1\u00a0234|1234",
                "12,34|",
                "1,2345|",
                "0,123|",
                "1,234 567|",
            })
    void thousandsMayBeMarked(String cell, Double number) {
        assertEquals(
                number,
                NumberForm.POINT.parse(cell).stream().boxed().findFirst().orElse(null));
    }

    @Test
    void theOtherMarkSeparatesThousandsWhereACommaStandsBeforeFractions() throws IOException {
        TimeSeries series = read("Tag;x", "1.2.2020;1.234,5", "2.2.2020;12,25", "3.2.2020;-1.000.000,5");
        assertArrayEquals(
                new float[] {1234.5f, 12.25f, -1_000_000.5f},
                series.columns().getFirst().values());
    }

    @Test
    void aDoubtfulMarkIsReadAsTheSeparatorSuggestsAndSaid() throws IOException {
        TimeSeries english = read("day,x", "2020-02-01,\"12,500\"", "2020-02-02,\"13,750\"");
        assertEquals(12_500, english.column("x").values()[0]);
        assertEquals(
                List.of("Numbers such as \"12,500\" are read as 12500; say so if it is meant otherwise."),
                english.warnings());
        TimeSeries german = read("day;x", "2020-02-01;12,500", "2020-02-02;13,750");
        assertEquals(12.5f, german.column("x").values()[0]);
        TimeSeries said =
                read(SeriesOptions.GUESSED.withDecimalComma(false), "day;x", "2020-02-01;12,500", "2020-02-02;13,750");
        assertEquals(12_500, said.column("x").values()[0]);
    }

    @Test
    void aTitleAboveTheTableIsLeftOutAndSaid() throws IOException {
        TimeSeries series =
                read("Station;Berlin", "made on;1.2.2020", "", "day;x;y", "1.2.2020;1,5;2", "2.2.2020;2,5;3");
        assertEquals(List.of("x", "y"), series.names());
        assertEquals(2, series.rows());
        assertEquals(
                "The table begins on line 4; what stands above it is left out: \"Station Berlin\".",
                series.warnings().getLast());
    }

    @Test
    void commentsAreLeftOutWhereverTheyStand() throws IOException {
        TimeSeries series = read(
                "# logger 4", "# second comment, with a comma", "day,x", "2020-02-01,1", "# pause", "2020-02-02,2");
        assertEquals(2, series.rows());
        assertEquals(List.of("x"), series.names());
        assertEquals(
                List.of("level"),
                read("# hour, level", "1,0.5", "2,0.75", "3,0.5").names());
    }

    @Test
    void aLongTableIsSpread() throws IOException {
        TimeSeries series = read(
                "day,city,temperature",
                "2020-02-01,Rome,12",
                "2020-02-02,Rome,13",
                "2020-02-03,Rome,14",
                "2020-02-01,Oslo,-1",
                "2020-02-03,Oslo,-3");
        assertEquals(List.of("Rome", "Oslo"), series.names());
        assertEquals(3, series.rows());
        assertArrayEquals(new float[] {12, 13, 14}, series.column("Rome").values());
        assertArrayEquals(new float[] {-1, Float.NaN, -3}, series.column("Oslo").values());
        assertEquals(
                List.of("The rows are of 2 series, one below the other; each became a column of its own."),
                series.warnings());
    }

    @Test
    void severalNumbersOfALongTableAreCalledByBothNames() throws IOException {
        String[] lines = lines(
                "hour,station,wind,rain",
                20,
                i -> "2020-02-01 %02d:00,%s,%d,%d".formatted(i / 2, i % 2 == 0 ? "north" : "south", i, -i));
        TimeSeries series = read(lines);
        assertEquals(List.of("north wind", "north rain", "south wind", "south rain"), series.names());
        assertEquals(10, series.rows());
        assertEquals(-19, series.column("south rain").values()[9]);
        lines[3] = lines[1];
        assertEquals(
                "s.csv: lines 2 and 4 are of the same series and time, 2020-02-01. Remove one of them.",
                assertThrows(DataFormatException.class, () -> read(lines)).getMessage());
    }

    @Test
    void numbersCanNameSeriesTooIfTheUserSaysSo() throws IOException {
        TimeSeries series = read(
                SeriesOptions.GUESSED.withNameColumn(List.of("shop")),
                "day,shop,sales",
                "2020-02-01,1,10",
                "2020-02-01,2,20",
                "2020-02-02,1,11",
                "2020-02-02,2,21");
        assertEquals(List.of("1", "2"), series.names());
    }

    /** In autumn a clock shows an hour twice. */
    @Test
    void aFewEqualTimesAreJoinedByTheirMeanAndSaid() throws IOException {
        TimeSeries series =
                read(lines("time,load", 20, i -> "2020-10-25 %02d:00,%d".formatted(i > 2 ? i - 1 : i, 10 * i)));
        assertEquals(19, series.rows());
        assertArrayEquals(
                new float[] {10, 25, 40},
                Arrays.copyOfRange(series.column("load").values(), 1, 4));
        assertEquals(
                List.of("1 row has the time of another; the mean of both is taken: "
                        + "lines 4 and 5 have the same time, 2020-10-25 02:00:00."),
                series.warnings());
    }

    @Test
    void manyEqualTimesAreRefused() {
        String[] lines = lines("time,load", 28, i -> "2020-10-25 %02d:00,%d".formatted(Math.min(23, i), i));
        assertEquals(
                "s.csv: lines 25 and 26 have the same time, 2020-10-25 23:00:00, and so it is 3 times more. A series has one "
                        + "row for each time: remove one of them, or choose the column that names what each row is of.",
                assertThrows(DataFormatException.class, () -> read(lines)).getMessage());
    }

    @Test
    void aWordOfTheUsersOwnIsMissing() throws IOException {
        String[] lines = lines("day,x", 20, i -> "2020-02-%02d,%s".formatted(i + 1, i % 4 == 0 ? "void" : "" + i));
        TimeSeries series = read(SeriesOptions.GUESSED.withMissing(List.of("void", "7")), lines);
        assertEquals(6, series.column("x").missing());
        assertThrows(DataFormatException.class, () -> read(lines));
    }

    @ParameterizedTest
    @CsvSource({"''", "NA", "N/A", "NaN", "null", "-", "None", "?"})
    void theUsualWordsAreMissing(String word) throws IOException {
        TimeSeries series = read("day,x", "2020-02-01,1", "2020-02-02," + word, "2020-02-03,3", "2020-02-04,4");
        assertEquals(1, series.column("x").missing());
    }
}
