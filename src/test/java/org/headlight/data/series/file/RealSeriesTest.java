package org.headlight.data.series.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.data.Progress;
import org.headlight.data.RealData;
import org.headlight.data.series.SeriesColumn;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.TimeStep;
import org.junit.jupiter.api.Test;

/** Published series are read as their publishers describe them. */
class RealSeriesTest {

    private static TimeSeries read(String name) {
        return SeriesReader.read(RealData.path("series/" + name), SeriesOptions.GUESSED, Progress.NONE);
    }

    private static String step(TimeSeries series) {
        return series.time().step().map(TimeStep::words).orElse("none");
    }

    private static int missing(TimeSeries series) {
        return series.columns().stream().mapToInt(SeriesColumn::missing).sum();
    }

    /** Every cell is what splitting the line at its commas gives. */
    private static void assertCellsAreThoseOfTheLines(TimeSeries series, String name, int firstColumn)
            throws IOException {
        Path file = RealData.path("series/" + name);
        List<String> lines = Files.readAllLines(file);
        for (int row = 0; row < series.rows(); row++) {
            String[] cells = lines.get(row + 1).split(",");
            for (int i = 0; i < series.columns().size(); i++) {
                assertEquals(
                        Float.parseFloat(cells[firstColumn + i]),
                        series.columns().get(i).values()[row],
                        "line " + (row + 2) + ", column " + i);
            }
        }
    }

    @Test
    void transformerTemperaturesAreHourly() throws IOException {
        TimeSeries series = read("ETTh1.csv");
        assertEquals(17_420, series.rows());
        assertEquals(List.of("HUFL", "HULL", "MUFL", "MULL", "LUFL", "LULL", "OT"), series.names());
        assertEquals("1 hour", step(series));
        assertEquals("2016-07-01 00:00", series.time().label(0));
        assertEquals("2018-06-26 19:00", series.time().label(17_419));
        assertEquals(0, missing(series));
        assertEquals(List.of(), series.warnings());
        assertCellsAreThoseOfTheLines(series, "ETTh1.csv", 1);
    }

    @Test
    void airlinePassengersAreMonthly() throws IOException {
        TimeSeries series = read("airline-passengers.csv");
        assertEquals(144, series.rows());
        assertEquals("1 month", step(series));
        assertEquals("1949-01", series.time().label(0));
        assertEquals("1960-12", series.time().label(143));
        assertEquals(432f, series.column("Passengers").values()[143]);
    }

    @Test
    void sunspotsAreMonthlyFrom1749() throws IOException {
        TimeSeries series = read("monthly-sunspots.csv");
        assertEquals(2_820, series.rows());
        assertEquals("1 month", step(series));
        assertEquals("1749-01", series.time().label(0));
        assertEquals("1983-12", series.time().label(2_819));
    }

    @Test
    void theTwoDaysThatTheTemperaturesLackAreNamed() {
        TimeSeries series = read("daily-min-temperatures.csv");
        assertEquals(3_650, series.rows());
        assertEquals("1 day", step(series));
        assertEquals(
                List.of("From row to row it is 1 day, but 2 rows are missing; the first after 1984-12-30 (line 1461). "
                        + "They are not filled in."),
                series.warnings());
    }

    @Test
    void theNileIsYearly() {
        TimeSeries series = read("nile.csv");
        assertEquals(100, series.rows());
        assertEquals(List.of("volume"), series.names());
        assertEquals("1 year", step(series));
        assertEquals("1871", series.time().label(0));
        assertEquals("1970", series.time().label(99));
    }

    @Test
    void elNinoHasAColumnForEachMonth() {
        TimeSeries series = read("elnino.csv");
        assertEquals(61, series.rows());
        assertEquals(12, series.columns().size());
        assertEquals("1 year", step(series));
        assertEquals(23.11f, series.column("JAN").values()[0]);
    }

    @Test
    void carbonDioxideLacksFiftyNineWeeks() {
        TimeSeries series = read("co2.csv");
        assertEquals(2_284, series.rows());
        assertEquals("1 week", step(series));
        assertEquals("1958-03-29", series.time().label(0));
        assertEquals(59, missing(series));
        assertTrue(series.column("co2").isMissing(6));
        assertFalse(series.column("co2").isMissing(5));
    }

    @Test
    void pollutionHasItsTimeInFourColumns() {
        TimeSeries series = read("pollution.csv");
        assertEquals(43_824, series.rows());
        assertEquals("1 hour", step(series));
        assertEquals("2010-01-01 00:00", series.time().label(0));
        assertEquals("2014-12-31 23:00", series.time().label(43_823));
        assertEquals(List.of("pm2.5", "DEWP", "TEMP", "PRES", "Iws", "Is", "Ir"), series.names());
        assertEquals(2_067, series.column("pm2.5").missing());
        assertEquals(2_067, missing(series));
        assertEquals(
                List.of(
                        "The column \"No\" only counts the rows and is left out.",
                        "The column \"cbwd\" holds text (\"NW\") and is left out."),
                series.warnings());
    }

    /** The numbers of missing values are those of the data set's description at UCI. */
    @Test
    void airQualityMarksMissingValuesWithMinus200() {
        TimeSeries series = read("AirQuality_comma_variant.csv");
        assertEquals(9_357, series.rows());
        assertEquals("1 hour", step(series));
        assertEquals("2004-03-10 18:00", series.time().label(0));
        assertEquals("2005-04-04 14:00", series.time().label(9_356));
        assertEquals(13, series.columns().size());
        assertEquals(1_683, series.column("CO(GT)").missing());
        assertEquals(8_443, series.column("NMHC(GT)").missing());
        assertEquals(366, series.column("C6H6(GT)").missing());
        assertEquals(1_639, series.column("NOx(GT)").missing());
        assertEquals(1_642, series.column("NO2(GT)").missing());
        assertTrue(series.warnings().getFirst().startsWith("-200 stands in 16,701 cells of 13 columns"));
    }

    @Test
    void exchangeRatesHaveDatesWithSlashes() throws IOException {
        TimeSeries series = read("exchange_rate_slashdates.csv");
        assertEquals(7_588, series.rows());
        assertEquals("1 day", step(series));
        assertEquals("1990-01-01", series.time().label(0));
        assertEquals("2010-10-10", series.time().label(7_587));
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "OT"), series.names());
        assertCellsAreThoseOfTheLines(series, "exchange_rate_slashdates.csv", 1);
    }

    @Test
    void thePreviewShowsTheFirstRows() {
        SeriesPreview preview = SeriesReader.take(
                        RealData.path("series/pollution.csv"), SeriesOptions.GUESSED, Progress.NONE)
                .preview();
        assertEquals(43_824, preview.rowCount());
        assertEquals(
                List.of("year", "month", "day", "hour"),
                preview.options().timeColumns().orElseThrow());
        assertEquals("1 hour", preview.step().orElseThrow());
        assertEquals(SeriesPreview.ROWS_SHOWN, preview.rows().size());
        assertTrue(preview.rows().getFirst().getFirst().isNaN());
        assertEquals(-21f, preview.rows().getFirst().get(1));
        assertEquals("2010-01-01 01:00", preview.labels().get(1));
        assertEquals(994f, preview.columns().getFirst().greatest());
        IntStream.range(0, 7).forEach(i -> assertFalse(preview.columns().get(i).isConstant()));
    }
}
