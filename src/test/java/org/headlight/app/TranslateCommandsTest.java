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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A translator from file to answers, as a script sees it. */
class TranslateCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private Path pairs() {
        Path pairs = folder.resolve("pairs.tsv");
        headlight(0, "generate", "reverse", "--rows", 100, "--out", pairs);
        return pairs;
    }

    private String train(int code, Path pairs, String... more) {
        Object[] usual = {
            "train",
            "--task",
            "translate",
            "--data",
            pairs,
            "--out",
            folder.resolve("run"),
            "--epochs",
            1,
            "--set",
            "embeddingSize=8",
            "--set",
            "hiddenSize=8"
        };
        return headlight(
                code, Stream.of(usual, (Object[]) more).flatMap(Arrays::stream).toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"beam=1", "beam=3", "ownTokens=0.5"})
    void aTranslatorIsTrainedEvaluatedAndLooksAtItsSource(String setting) throws IOException {
        Path pairs = pairs();
        train(0, pairs, "--set", setting);
        JsonNode report = JSON.readTree(headlight(0, "evaluate", folder.resolve("run"), "--data", pairs, "--json"));
        assertEquals("translate", report.get("task").asText());
        assertEquals(100, report.get("examples").asInt());
        Path out = folder.resolve("map.json");
        headlight(0, "attend", folder.resolve("run"), "--text", "a b c", "--out", out);
        JsonNode rows = JSON.readTree(out.toFile()).at("/sites/0/weights");
        assertTrue(rows.size() > 0);
        for (JsonNode row : rows) {
            double sum = 0;
            for (JsonNode weight : row) {
                sum += weight.asDouble();
            }
            assertEquals(1, sum, 1e-5);
        }
    }

    @Test
    void aBeamWiderThanTheTargetSideIsRefused() {
        assertTrue(train(1, pairs(), "--set", "beam=64").startsWith("beam is 64"));
    }

    /** Two files whose lines belong together are learned from and judged by as one with both texts on a line. */
    @Test
    void textsAndTranslationsMayStandInTwoFiles() throws IOException {
        Path sources = folder.resolve("text.en");
        Path targets = folder.resolve("text.fr");
        List<String> lines = IntStream.range(0, 60)
                .mapToObj(i -> "one two %d".formatted(i % 7))
                .toList();
        Files.write(sources, lines);
        Files.write(targets, lines);
        train(0, sources, "--target-data", targets.toString());
        Path run = folder.resolve("run");
        JsonNode report =
                JSON.readTree(headlight(0, "evaluate", run, "--data", sources, "--target-data", targets, "--json"));
        assertEquals(60, report.get("examples").asInt());
        assertEquals(1, report.at("/baselines/copySource/exactMatch").asDouble());
        assertFalse(report.has("alignment"));
        Files.write(targets, lines.subList(0, 59));
        assertTrue(headlight(1, "evaluate", run, "--data", sources, "--target-data", targets)
                .contains("text.en has 60 lines and text.fr 59, so they do not belong together line by line."));
        assertTrue(headlight(2, "train", "--data", sources, "--target-data", targets, "--out", folder.resolve("other"))
                .contains("--target-data is for --task translate"));
    }

    /** The control has nothing to show: its answer can be written, a map cannot. */
    @Test
    void aNetworkWithoutAttentionSaysSo() throws IOException {
        train(0, pairs(), "--model", "seq2seq-plain");
        Path json = folder.resolve("map.json");
        headlight(0, "attend", folder.resolve("run"), "--text", "a b c", "--out", json);
        JsonNode answer = JSON.readTree(json.toFile());
        assertEquals(0, answer.get("sites").size());
        assertTrue(answer.at("/prediction/label").isTextual());
        for (String name : List.of("map.csv", "map.png")) {
            String refusal =
                    headlight(1, "attend", folder.resolve("run"), "--text", "a b c", "--out", folder.resolve(name));
            assertTrue(refusal.contains("this network has no attention"), refusal);
        }
    }

    @Test
    void whereAttentionShouldLookIsToldWithTheMeansAndTheBest() throws IOException {
        Path pairs = pairs();
        headlight(
                0,
                "train",
                "--task",
                "translate",
                "--data",
                pairs,
                "--model",
                "seq2seq-transformer",
                "--set",
                "embeddingSize=8",
                "--set",
                "heads=2",
                "--epochs",
                1,
                "--out",
                folder.resolve("run"));
        JsonNode report = JSON.readTree(headlight(0, "evaluate", folder.resolve("run"), "--data", pairs, "--json"));
        assertEquals(100, report.at("/alignment/examples").asInt());
        assertEquals(4, report.at("/alignment/sites").size());
        assertTrue(report.at("/alignment/best").asDouble()
                >= report.at("/alignment/share").asDouble());
        assertEquals(0, report.at("/baselines/copySource/exactMatch").asDouble());
    }
}
