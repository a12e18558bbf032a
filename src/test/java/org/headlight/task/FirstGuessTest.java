package org.headlight.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.headlight.data.Progress;
import org.headlight.data.RealData;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.file.SeriesOptions;
import org.headlight.data.series.file.SeriesReader;
import org.headlight.snapshot.ColumnUse;
import org.headlight.snapshot.FilePreview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of other people open with the right task and columns, and nothing said. */
class FirstGuessTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            series/ETTh1.csv|forecast|17420|date:time HUFL:input HULL:input MUFL:input MULL:input LUFL:input LULL:input OT:target
            series/airline-passengers.csv|forecast|144|Month:time Passengers:target
            series/monthly-sunspots.csv|forecast|2820|Month:time Sunspots:target
            series/daily-min-temperatures.csv|forecast|3650|Date:time Temp:target
            series/nile.csv|forecast|100|year:time volume:target
            series/elnino.csv|forecast|61|YEAR:time JAN:target FEB:input MAR:input APR:input MAY:input JUN:input JUL:input \
            AUG:input SEP:input OCT:input NOV:input DEC:input
            series/co2.csv|forecast|2284|date:time co2:target
            series/pollution.csv|forecast|43824|year:time month:time day:time hour:time pm2.5:target DEWP:input TEMP:input \
            PRES:input Iws:input Is:input Ir:input
            series/AirQuality_comma_variant.csv|forecast|9357|Date:time Time:time CO(GT):target PT08.S1(CO):input \
            NMHC(GT):input C6H6(GT):input PT08.S2(NMHC):input NOx(GT):input PT08.S3(NOx):input NO2(GT):input \
            PT08.S4(NO2):input PT08.S5(O3):input T:input RH:input AH:input
            series/exchange_rate_slashdates.csv|forecast|7588|date:time 0:input 1:input 2:input 3:input 4:input 5:input \
            6:input OT:target
            text/sst2-train.tsv|classify|6920|column 1:text column 2:label
            text/sst2-dev.tsv|classify|872|column 1:text column 2:label
            text/SMSSpamCollection|classify|5574|column 1:label column 2:text
            text/trec-train.label|classify|5444|label:label fine label:- text:text
            text/subjectivity|classify|10000|label:label text:text
            text/sentence_polarity|classify|10662|label:label text:text
            text/babi-qa1-train.csv|classify|10000|text:text answer:label support_start:- support_end:- question_start:-
            text/babi-qa1-train.txt|language|30000|text:-
            pairs/eng-fra.tsv|translate|26257|column 1:source column 2:target
            """)
    void taskAndColumnsAreRight(String name, String task, long rows, String columns) {
        Path path = RealData.path(name);
        assertEquals(task, Tasks.of(path).name());
        FilePreview preview = Tasks.of(path).files().preview(path, FileOptions.GUESSED, Progress.NONE);
        assertEquals(rows, preview.rowCount());
        assertEquals(
                columns,
                preview.columns().stream()
                        .map(column -> column.name() + ":"
                                + column.use().map(ColumnUse::key).orElse("-"))
                        .collect(Collectors.joining(" ")));
    }

    /** The numbers of the descriptions that come with the data. */
    @Test
    void whatIsMissingIsCounted() {
        assertEquals(2_067, series("pollution.csv").column("pm2.5").missing());
        assertEquals(59, series("co2.csv").column("co2").missing());
        TimeSeries air = series("AirQuality_comma_variant.csv");
        assertEquals(1_683, air.column("CO(GT)").missing());
        assertEquals(8_443, air.column("NMHC(GT)").missing());
        assertTrue(air.warnings().getFirst().startsWith("-200 stands in 16,701 cells"), air.warnings()::toString);
    }

    private static TimeSeries series(String name) {
        return SeriesReader.read(RealData.path("series/" + name), SeriesOptions.GUESSED, Progress.NONE);
    }
}
