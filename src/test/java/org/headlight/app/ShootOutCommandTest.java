package org.headlight.app;

import static org.headlight.app.Script.headlight;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.headlight.run.Run;
import org.headlight.run.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several networks against each other, as a script sees it. */
class ShootOutCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private Path reviews;
    private Path out;

    @BeforeEach
    void write() {
        reviews = folder.resolve("reviews.csv");
        out = folder.resolve("out");
        headlight(0, "generate", "film-reviews", "--rows", 120, "--out", reviews);
    }

    private String shootOut(int code, Object... more) {
        Object[] usual = {"shoot-out", "--data", reviews, "--out", out, "--set", "embeddingSize=8"};
        return headlight(code, Stream.of(usual, more).flatMap(Arrays::stream).toArray());
    }

    @Test
    void everyNetworkIsTrainedForItsStepsAndStandsInTheTable() throws IOException {
        String text = shootOut(0, "--models", "conv-attention,multi-head:heads=2:pooling=mean", "--steps", 4);
        assertTrue(text.contains("1 of 2: conv-attention"), text);
        assertTrue(text.contains("naiveBayes"), text);
        Run convolution = RunFolder.load(out.resolve("conv-attention"));
        assertEquals(4, convolution.metrics().steps());
        assertEquals(
                convolution.data(), RunFolder.load(out.resolve("multi-head")).data());
        List<String> table = Files.readAllLines(out.resolve("shoot-out.csv"));
        assertTrue(
                table.getFirst().startsWith("run,parameters,steps,seconds,millisecondsPerStep,accuracy"),
                table.getFirst());
        assertEquals(
                List.of("conv-attention", "multi-head"),
                table.subList(1, 3).stream().map(line -> line.split(",")[0]).toList());
    }

    @Test
    void aScriptReadsOneObjectForEachNetworkAndBaseline() throws IOException {
        String lines = shootOut(
                0, "--models", "self-attention:score=dot,self-attention:score=cosine", "--epochs", 1, "--json");
        List<JsonNode> objects = new java.util.ArrayList<>();
        for (String line : lines.strip().split("\n")) {
            objects.add(JSON.readTree(line));
        }
        assertEquals("self-attention, score dot", objects.get(0).get("run").asText());
        assertEquals("self-attention, score cosine", objects.get(1).get("run").asText());
        assertTrue(objects.get(1).get("test").get("accuracy").isNumber());
        assertEquals("majority", objects.get(2).get("baseline").asText());
        assertTrue(Files.isDirectory(out.resolve("self-attention-score-cosine")));
    }

    @Test
    void whatCannotBeIsSaidBeforeAnythingIsTrained() {
        assertTrue(shootOut(2, "--models", "seq2seq-plain").contains("--task translate"));
        assertTrue(shootOut(2, "--models", "transformer", "--set", "filters=8").contains("\"filters\""));
        assertTrue(shootOut(2, "--epochs", 1, "--steps", 4).contains("not several"));
        assertTrue(Files.notExists(out));
    }
}
