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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language model from text to text, as a script sees it. */
class LanguageCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("text.txt"), content);
    }

    private Path run() {
        return folder.resolve("run");
    }

    private String train(int code, Path text, String... settings) {
        Stream<Object> usual = Stream.of(
                "train", "--task", "language", "--data", text, "--out", run(), "--json", "--set", "embeddingSize=16");
        Stream<Object> more = Stream.of("feedForwardSize=16", "heads=2", "contextTokens=8", "dropout=0", "rate=0.01");
        return headlight(
                code,
                Stream.concat(usual, Stream.concat(more, Stream.of(settings)).flatMap(set -> Stream.of("--set", set)))
                        .toArray());
    }

    /** After its first letter, nothing in a text that repeats itself is a surprise. */
    @Test
    void aTextThatRepeatsItselfIsLearned() throws IOException {
        Path text = text("abcd".repeat(500));
        train(0, text, "epochs=6");
        JsonNode report = JSON.readTree(headlight(0, "evaluate", run(), "--data", text, "--json"));
        assertEquals("language", report.get("task").asText());
        assertEquals("character", report.get("unit").asText());
        assertEquals(
                2000,
                report.get("tokens").asInt(),
                "the line's end is a character, and all but the first are foretold");
        double perplexity = report.get("perplexity").asDouble();
        assertTrue(perplexity < 1.05, "perplexity: " + perplexity);
        assertEquals(
                Math.log(perplexity) / Math.log(2),
                report.get("bitsPerCharacter").asDouble(),
                1e-9);
        assertEquals(4, report.at("/baselines/unigram/perplexity").asDouble(), 0.1);
        assertTrue(report.at("/baselines/bigram/perplexity").asDouble() > perplexity);
        Object[] ask = {"predict", run(), "--text", "abcda", "--tokens", 7, "--temperature", 0.1, "--json"};
        JsonNode written = JSON.readTree(headlight(0, ask));
        assertEquals("bcdabcd", written.get("written").asText());
    }

    @Test
    void attentionLooksBackOnlyAndTheNextTokenIsTheAnswer() throws IOException {
        train(0, text("abcd".repeat(100)), "epochs=1");
        Path out = folder.resolve("map.json");
        headlight(0, "attend", run(), "--text", "abcabc", "--out", out);
        JsonNode map = JSON.readTree(out.toFile());
        assertEquals(4, map.get("sites").size());
        JsonNode rows = map.at("/sites/0/weights");
        assertEquals(6, rows.size());
        for (int row = 0; row < 6; row++) {
            double sum = 0;
            for (int column = 0; column < 6; column++) {
                double weight = rows.get(row).get(column).asDouble();
                assertTrue(column <= row || weight == 0, "row %d, column %d: %f".formatted(row, column, weight));
                sum += weight;
            }
            assertEquals(1, sum, 1e-5);
        }
    }

    @Test
    void theSameSeedWritesTheSameAndAnotherAnother() throws IOException {
        train(0, text("the cat sat on the mat.\n".repeat(20)), "epochs=1", "tokens=words");
        Object[] ask = {"predict", run(), "--text", "the", "--tokens", 30};
        String once = headlight(0, ask);
        assertEquals(once, headlight(0, ask));
        assertTrue(once.startsWith("the "), once);
        assertTrue(!once.equals(headlight(
                0, Stream.concat(Arrays.stream(ask), Stream.of("--seed", 2)).toArray())));
    }

    @ParameterizedTest
    @CsvSource({
        "contextTokens=5000,'contextTokens is 5,000'",
        "heads=3,'heads takes a number that divides embeddingSize, which is 16, but got 3'",
        "vocabularySize=3,'fewer than two different tokens'",
        "minimumCount=1000,'minimumCount'",
    })
    void whatCannotBeLearnedIsRefused(String setting, String sentence) throws IOException {
        String said = train(setting.startsWith("heads") ? 2 : 1, text("abcd".repeat(50)), setting);
        assertTrue(said.contains(sentence), said);
    }

    @Test
    void textsOfOneTokenAreRefused() throws IOException {
        assertTrue(train(1, text("a".repeat(100))).contains("fewer than two different tokens"));
    }

    @Test
    void aColumnIsOfNoUse() throws IOException {
        Path text = text("abcd".repeat(50));
        String said =
                headlight(2, "train", "--task", "language", "--data", text, "--out", run(), "--text-column", "text");
        assertTrue(said.startsWith("--text-column is of no use for --task language"), said);
    }

    @Test
    void aTemperatureOfNothingIsRefused() {
        String said = headlight(2, "predict", run(), "--text", "a", "--temperature", 0);
        assertTrue(said.startsWith("--temperature takes a number above 0, but got 0.0."), said);
    }
}
