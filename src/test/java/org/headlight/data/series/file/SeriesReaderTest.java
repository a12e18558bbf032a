package org.headlight.data.series.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.TimeStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesReaderTest {
    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("series.csv"), List.of(lines));
    }

    private static TimeSeries read(Path file) {
        return SeriesReader.read(file, SeriesOptions.GUESSED, Progress.NONE);
    }

    private static String refusal(Path file, SeriesOptions options) {
        return assertThrows(DataFormatException.class, () -> SeriesReader.read(file, options, Progress.NONE))
                .getMessage();
    }

    @Test
    void decimalCommasStandBetweenSemicolons() throws IOException {
        TimeSeries series = read(file(
                "Date;Time;CO(GT);T;;",
                "10/03/2004;18.00.00;2,6;13,6;;",
                "10/03/2004;19.00.00;2;13,3;;",
                "10/03/2004;20.00.00;-200;11,9;;",
                "13/03/2004;21.00.00;-200;11,0;;",
                ";;;;;"));
        assertEquals(List.of("CO(GT)", "T"), series.names());
        assertArrayEquals(
                new float[] {2.6f, 2, Float.NaN, Float.NaN},
                series.column("CO(GT)").values());
        assertArrayEquals(
                new float[] {13.6f, 13.3f, 11.9f, 11}, series.column("T").values());
        assertEquals("2004-03-10 18:00:00", series.time().label(0));
    }

    @Test
    void dayFirstIsToldFromMonthFirst() throws IOException {
        assertEquals(
                "2020-02-13",
                read(file("t;x", "13/02/2020;1", "14/02/2020;2")).time().label(0));
        assertEquals(
                "2020-02-13",
                read(file("t;x", "2/13/2020;1", "2/14/2020;2")).time().label(0));
    }

    @Test
    void daysThatMayBeMonthsAreReadFirstAndSaidSo() throws IOException {
        Path file = file("t;x", "01/02/2020;1", "02/02/2020;2");
        TimeSeries series = read(file);
        assertEquals("2020-02-01", series.time().label(0));
        assertEquals(
                List.of("Times such as \"01/02/2020\" are read with the day first; say so if the month stands first."),
                series.warnings());
        TimeSeries chosen =
                SeriesReader.read(file, SeriesOptions.GUESSED.withTimeForm(TimeForm.MONTH_DAY_YEAR), Progress.NONE);
        assertEquals("2020-01", chosen.time().label(0).substring(0, 7));
        assertEquals(List.of(), chosen.warnings());
    }

    @Test
    void secondsSince1970AreTimes() throws IOException {
        TimeSeries series = read(file("timestamp,x", "1136073600,1", "1136077200,2", "1136080800,3"));
        assertEquals("2006-01-01 00:00", series.time().label(0));
        assertEquals("1 hour", series.time().step().map(TimeStep::words).orElseThrow());
        assertEquals(
                "2006-01-01 00:00:00",
                read(file("timestamp,x", "1136073600000,1", "1136073600500,2"))
                        .time()
                        .label(0));
    }

    @Test
    void zonesAreBroughtToGreenwich() throws IOException {
        TimeSeries series = read(file("time,x", "2020-03-29T01:30:00+01:00,1", "2020-03-29T03:30:00+02:00,2"));
        assertEquals("2020-03-29 00:30", series.time().label(0));
        assertEquals("2020-03-29 01:30", series.time().label(1));
    }

    @Test
    void rowsWithoutTimesAreCounted() throws IOException {
        TimeSeries series = read(file("3.5", "4.5", "2.5"));
        assertFalse(series.time().dated());
        assertEquals("2", series.time().label(1));
        assertArrayEquals(
                new float[] {3.5f, 4.5f, 2.5f}, series.columns().getFirst().values());
        assertEquals(List.of("No column holds times; the rows are counted."), series.warnings());
    }

    @Test
    void textInAColumnOfNumbersIsMissingAndNamed() throws IOException {
        String[] lines = new String[31];
        lines[0] = "date,x";
        for (int day = 1; day <= 30; day++) {
            lines[day] = "2020-06-%02d,%s".formatted(day, day == 17 ? "broken" : day == 18 ? "NA" : "" + day);
        }
        TimeSeries series = read(file(lines));
        assertEquals(2, series.column("x").missing());
        assertEquals(
                List.of("1 cell holds no number, or one too large, and is taken as missing: "
                        + "line 18, column \"x\": \"broken\"."),
                series.warnings());
    }

    @Test
    void aNumberThatIsFarFromNothingElseIsKept() throws IOException {
        TimeSeries series = read(file("date,x", "2020-01-01,-99", "2020-01-02,-99", "2020-01-03,-20", "2020-01-04,90"));
        assertEquals(0, series.column("x").missing());
    }

    @Test
    void chosenMarksReplaceTheGuess() throws IOException {
        Path file =
                file("date,x", "2020-01-01,7", "2020-01-02,7", "2020-01-03,-999", "2020-01-04,-999", "2020-01-05,8");
        assertEquals(2, read(file).column("x").missing());
        TimeSeries none = SeriesReader.read(file, SeriesOptions.GUESSED.withMissingValues(List.of()), Progress.NONE);
        assertEquals(0, none.column("x").missing());
        TimeSeries sevens =
                SeriesReader.read(file, SeriesOptions.GUESSED.withMissingValues(List.of(7.0)), Progress.NONE);
        assertEquals(2, sevens.column("x").missing());
        assertEquals(-999f, sevens.column("x").values()[2]);
    }

    @Test
    void rowsOutOfOrderAreSortedAndSaidSo() throws IOException {
        Path file = file("date,x", "2020-01-01,1", "2020-01-03,3", "2020-01-02,2", "2020-01-04,4");
        TimeSeries series = read(file);
        assertArrayEquals(new float[] {1, 2, 3, 4}, series.column("x").values());
        assertEquals(
                List.of("The rows are not in the order of their times and were sorted: "
                        + "line 4 (2020-01-02) stands after line 3 (2020-01-03)."),
                series.warnings());
        assertTrue(refusal(file, SeriesOptions.GUESSED.refusingDisorder())
                .contains("line 4 (2020-01-02) stands after line 3 (2020-01-03)"));
    }

    @Test
    void equalTimesAreRefusedByTheirLines() throws IOException {
        Path file = file("date,x", "2020-01-02,1", "2020-01-01,3", "2020-01-02,2");
        assertEquals(
                "series.csv: lines 2 and 4 have the same time, 2020-01-02. A series has one row for each time: "
                        + "remove one of them, or choose the column that names what each row is of.",
                refusal(file, SeriesOptions.GUESSED));
    }

    @Test
    void aChosenColumnMustHoldTimes() throws IOException {
        Path file = file("date,x,y", "2020-01-01,1,a", "2020-01-02,2,b");
        assertEquals(
                "series.csv, line 2: \"a\" is no time. Repair it, or choose another column for the time.",
                refusal(file, SeriesOptions.GUESSED.withTimeColumns(List.of("y"))));
        assertTrue(refusal(file, SeriesOptions.GUESSED.withTimeColumns(List.of("z")))
                .contains("has no column \"z\". Choose one of these: date, x, y."));
    }

    @Test
    void aShortRowIsRefusedByItsLine() throws IOException {
        assertEquals(
                "series.csv, line 3: 1 column where 3 are expected. Repair that line, or choose another format.",
                refusal(file("date,x,y", "2020-01-01,1,2", "2020-01-02", "2020-01-03,1,2"), SeriesOptions.GUESSED));
    }

    @Test
    void textAloneIsRefused() throws IOException {
        assertTrue(refusal(file("date,x", "2020-01-01,good", "2020-01-02,bad"), SeriesOptions.GUESSED)
                .contains("has no column of numbers beside the time"));
    }
}
