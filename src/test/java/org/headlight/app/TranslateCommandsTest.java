package org.headlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A translator from file to answers, as a script sees it. */
class TranslateCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private static String headlight(int code, Object... arguments) {
        StringWriter out = new StringWriter();
        CommandLine commandLine =
                Launcher.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true));
        assertEquals(
                code,
                commandLine.execute(
                        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new)),
                out::toString);
        return out.toString();
    }

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
        assertTrue(train(1, pairs(), "--set", "beam=64").contains("beam is 64"));
    }
}
