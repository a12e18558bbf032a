package org.headlight.app;

import static org.headlight.app.Script.headlight;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A forecaster from file to answers, as a script sees it. */
class ForecastCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private Path series(String name, int rows) {
        Path series = folder.resolve(name + ".csv");
        headlight(0, "generate", "seasonal", "--rows", rows, "--out", series);
        return series;
    }

    private String train(int code, Path series, Object... more) {
        Object[] usual = {
            "train",
            "--task",
            "forecast",
            "--data",
            series,
            "--out",
            folder.resolve("run"),
            "--set",
            "modelSize=8",
            "--set",
            "heads=2"
        };
        return headlight(code, Stream.of(usual, more).flatMap(Arrays::stream).toArray());
    }

    private JsonNode evaluate(Path series) throws IOException {
        return JSON.readTree(headlight(0, "evaluate", folder.resolve("run"), "--data", series, "--json"));
    }

    @Test
    void aRunIsJudgedOnTheTestPartOfItsOwnFileAndOnAllOfAnother() throws IOException {
        Path series = series("own", 400);
        String told = train(0, series, "--history", 48, "--horizon", 24, "--epochs", 1);
        assertFalse(told.contains("NaN"), told);
        JsonNode own = evaluate(series);
        assertEquals("forecast", own.get("task").asText());
        assertEquals("test", own.get("part").asText());
        assertEquals(80 - 24 + 1, own.get("windows").asInt());
        assertEquals(0, own.at("/baselines/seasonal/mse").asDouble(), 0.05, "a season has little noise");
        assertTrue(own.at("/baselines/repeat/mse").asDouble() > 0.5);
        Path other = folder.resolve("other.csv");
        Files.writeString(other, Files.readString(series) + "2000-01-17 16:00,0.5\n");
        JsonNode all = evaluate(other);
        assertEquals("all", all.get("part").asText());
        assertEquals(401 - 48 - 24 + 1, all.get("windows").asInt());
    }

    @Test
    void attentionIsFromTheTimesToComeToTheTimesSeen() throws IOException {
        Path series = series("own", 300);
        train(0, series, "--history", 24, "--horizon", 3, "--epochs", 1);
        Path out = folder.resolve("map.json");
        headlight(0, "attend", folder.resolve("run"), "--data", series, "--row", 301, "--out", out);
        JsonNode map = JSON.readTree(out.toFile());
        assertEquals("2000-01-13 12:00", map.at("/query/0").asText(), "the first hour behind the last");
        assertEquals("2000-01-12 12:00", map.at("/key/0").asText());
        assertEquals("cross", map.at("/sites/0/kind").asText());
        assertEquals(2, map.get("sites").size());
        assertEquals(3, map.at("/forecast/values").size());
    }

    @Test
    void whatCannotBeForecastIsRefusedBeforeTraining() {
        Path series = series("own", 300);
        assertTrue(train(1, series, "--target", "lood").contains("load"));
        assertTrue(train(1, series, "--history", 300).contains("history of 300"));
        assertTrue(train(1, series, "--horizon", 100).contains("horizon"));
        assertTrue(train(1, series, "--split", "280,20,20").contains("The split takes 320 rows"));
        assertTrue(train(2, series, "--split", "a,b").contains("three numbers"));
        assertTrue(train(2, series, "--set", "heads=3").contains("heads"));
        assertTrue(train(1, series, "--test", series).contains("split"));
    }

    @Test
    void whatComesAfterTheEndIsToldWithItsTimesAndABand() throws IOException {
        Path series = series("own", 300);
        train(0, series, "--history", 24, "--horizon", 2, "--epochs", 1, "--set", "band=0.8");
        JsonNode rows = JSON.readTree(headlight(0, "predict", folder.resolve("run"), "--data", series, "--json"))
                .get("rows");
        assertEquals(2, rows.size());
        assertEquals("2000-01-13 12:00", rows.at("/0/time").asText());
        assertTrue(
                rows.at("/0/low/load").asDouble() <= rows.at("/0/values/load").asDouble());
        assertTrue(
                rows.at("/0/high/load").asDouble() >= rows.at("/0/values/load").asDouble());
        String table = headlight(0, "predict", folder.resolve("run"), "--data", series);
        assertTrue(table.contains("2000-01-13 13:00"), table);
        assertTrue(headlight(2, "predict", folder.resolve("run"), "--text", "tomorrow")
                .contains("--data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forecast-lstm-attention", "forecast-transformer", "forecast-linear"})
    void everyNetworkForecastsAndIsReadAgain(String network) throws IOException {
        Path series = series("own", 300);
        headlight(
                0,
                "train",
                "--task",
                "forecast",
                "--model",
                network,
                "--data",
                series,
                "--out",
                folder.resolve("run"),
                "--epochs",
                1);
        JsonNode report = evaluate(series);
        assertTrue(report.at("/scaled/mse").asDouble() < 4, report::toString);
        Path out = folder.resolve("map.json");
        boolean attends = !network.equals("forecast-linear");
        headlight(0, "attend", folder.resolve("run"), "--data", series, "--row", 290, "--out", out);
        if (attends) {
            double sum = 0;
            for (JsonNode weight : JSON.readTree(out.toFile()).at("/sites/0/weights/0")) {
                sum += weight.asDouble();
            }
            assertEquals(1, sum, 1e-5);
        }
    }

    /** Nothing but the row twelve back helps, so a network that forecasts well has looked there; chance is one in 24. */
    @Test
    void attentionFindsTheRowThatDecides() throws IOException {
        Path series = folder.resolve("lagged.csv");
        headlight(0, "generate", "lagged-copy", "--rows", 700, "--out", series);
        train(
                0,
                series,
                "--history",
                24,
                "--horizon",
                4,
                "--epochs",
                20,
                "--set",
                "heads=1",
                "--set",
                "modelSize=16",
                "--set",
                "normalisation=none",
                "--set",
                "rate=0.005",
                "--set",
                "batchSize=16");
        assertTrue(evaluate(series).at("/scaled/mse").asDouble() < 0.05);
        Path out = folder.resolve("map.json");
        headlight(0, "attend", folder.resolve("run"), "--data", series, "--row", 690, "--out", out);
        JsonNode weights = JSON.readTree(out.toFile()).at("/sites/0/weights");
        for (int ahead = 0; ahead < 4; ahead++) {
            assertTrue(weights.get(ahead).get(12 + ahead).asDouble() > 3.0 / 24, weights::toString);
        }
    }
}
