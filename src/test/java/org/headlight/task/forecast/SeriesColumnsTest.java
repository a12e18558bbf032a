package org.headlight.task.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.headlight.data.DataFormatException;
import org.headlight.data.PartSizes;
import org.headlight.data.Progress;
import org.headlight.snapshot.Settings;
import org.headlight.task.FileOptions;
import org.headlight.task.TaskFiles.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be forecast is told from what cannot when a series is opened, or at the latest before it is learned from. */
class SeriesColumnsTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("date,load,wind,empty,dead,flat"));
        for (int day = 1; day <= 28; day++) {
            lines.add("2020-06-%02d,%d,%s,,-999,7".formatted(day, day * day, day % 2 == 0 ? "NW" : "calm"));
        }
        file = Files.write(folder.resolve("power.csv"), lines);
    }

    private ForecastDataSet take(FileOptions options) {
        return (ForecastDataSet)
                ForecastFiles.FILES.take(new Sources(file, Optional.empty(), Optional.empty()), options, Progress.NONE);
    }

    private static FileOptions target(String name) {
        return new FileOptions(Optional.empty(), Map.of("target", List.of(name)));
    }

    private String refusal(FileOptions options) {
        return assertThrows(
                        DataFormatException.class,
                        () -> take(options)
                                .divide(PartSizes.shares(0.7, 0.1, 0.2), 1)
                                .learn(Settings.initial(Forecasting.TASK.schema())
                                        .with("history", "4")
                                        .with("horizon", "2")))
                .getMessage();
    }

    @Test
    void aColumnThatVariesIsForecastWhereNoneIsChosen() {
        assertEquals(List.of("load"), take(FileOptions.GUESSED).columns().targets());
    }

    @Test
    void textIsNotForecast() {
        assertEquals(
                "The column \"wind\" of power.csv holds text (\"calm\") and cannot be forecast or seen. "
                        + "Choose one of these: load, dead, flat.",
                refusal(target("wind")));
    }

    @Test
    void theTimeIsNotForecast() {
        assertEquals(
                "The column \"date\" of power.csv holds the time and cannot be forecast or seen. "
                        + "Choose one of these: load, dead, flat.",
                refusal(target("date")));
    }

    @Test
    void aColumnWithoutAValueIsNotForecast() {
        assertEquals(
                "The column \"empty\" of power.csv is empty and cannot be forecast or seen. "
                        + "Choose one of these: load, dead, flat.",
                refusal(target("empty")));
        assertEquals(
                "The column \"dead\" of power.csv has no values, so there is nothing to forecast. Choose another target.",
                refusal(target("dead").withMissing(List.of("-999"))));
    }

    @Test
    void aColumnThatNeverVariesIsNotForecast() {
        assertEquals(
                "The column \"flat\" of power.csv is always the same, so there is nothing to forecast. "
                        + "Choose another target.",
                refusal(target("flat")));
    }

    @Test
    void aColumnThatDoesNotExistIsRefusedWithTheNearest() {
        assertEquals(
                "power.csv has no column \"Loads\". Did you mean \"load\"? " + "Choose one of these: load, dead, flat.",
                refusal(target("Loads")));
        assertEquals(
                "power.csv has no column \"humidity\". Choose one of these: load, dead, flat.",
                refusal(target("humidity")));
    }

    @Test
    void whatIsSeenIsHeldToTheSame() {
        assertEquals(
                "The column \"wind\" of power.csv holds text (\"calm\") and cannot be forecast or seen. "
                        + "Choose one of these: load, dead, flat.",
                refusal(new FileOptions(
                        Optional.empty(), Map.of("target", List.of("load"), "input", List.of("load", "wind")))));
    }
}
