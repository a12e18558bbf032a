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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks of each task on texts that read pieces of words, from file to answers, as a script sees them. */
class SubwordCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void aClassifierReadsPieces() throws IOException {
        train("classify", "data.tsv", i -> (i % 2 == 0 ? "good\tthe newest " : "bad\tthe lowest ") + "number " + i);
        assertPieces("the lowest newt", List.of(" the", " lowest"));
    }

    @Test
    void aTranslatorReadsAndWritesPieces() throws IOException {
        train(
                "translate",
                "data.tsv",
                i -> "the newest house %d\tdas neueste Haus %d".formatted(i % 40, i % 40),
                "maximumTokens=20");
        JsonNode answer = JSON.readTree(headlight(0, "predict", run(), "--text", "the newest house 7", "--json"));
        assertFalse(answer.get("answer").asText().startsWith(" "), answer.toString());
        assertPieces("the newest mouse", List.of(" the", " newest"));
    }

    @Test
    void aLanguageModelWritesPieces() throws IOException {
        train("language", "data.txt", i -> "The newest cat sat on the lowest mat number " + i % 7, "contextTokens=8");
        JsonNode report =
                JSON.readTree(headlight(0, "evaluate", run(), "--data", folder.resolve("data.txt"), "--json"));
        assertEquals("piece", report.get("unit").asText());
        Object[] ask = {"predict", run(), "--text", "The newest", "--tokens", 9, "--json"};
        JsonNode written = JSON.readTree(headlight(0, ask));
        assertEquals(written, JSON.readTree(headlight(0, ask)), "the run was read twice");
    }

    @Test
    void howManyIsOfUseWithSubwordsAlone() throws IOException {
        Path data = data("data.tsv", i -> (i % 2 == 0 ? "good\tyes " : "bad\tno ") + i);
        String said = headlight(2, "train", "--data", data, "--out", run(), "--set", "subwords=100");
        assertTrue(said.contains("subwords is of use only with tokens subwords, but tokens is words."), said);
    }

    private Path run() {
        return folder.resolve("run");
    }

    private Path data(String name, IntFunction<String> row) throws IOException {
        return Files.writeString(
                folder.resolve(name), IntStream.range(0, 60).mapToObj(row).collect(Collectors.joining("\n")));
    }

    private void train(String task, String name, IntFunction<String> row, String... more) throws IOException {
        Path data = data(name, row);
        Stream<String> usual = Stream.of("tokens=subwords", "subwords=60", "embeddingSize=8", "hiddenSize=8");
        List<Object> arguments =
                new ArrayList<>(List.of("train", "--task", task, "--data", data, "--out", run(), "--epochs", 1));
        List<String> language = List.of("tokens=subwords", "subwords=60", "embeddingSize=8", "heads=2");
        Stream.concat(task.equals("language") ? language.stream() : usual, Arrays.stream(more))
                .forEach(setting -> arguments.addAll(List.of("--set", setting)));
        headlight(0, arguments.toArray());
        assertTrue(Files.readAllLines(run().resolve("merges.txt")).size() > 10);
    }

    /** A run, read again, reads frequent words whole, and a word it has never seen in pieces that are letters of it. */
    private void assertPieces(String text, List<String> whole) throws IOException {
        Path out = folder.resolve("map.json");
        headlight(0, "attend", run(), "--text", text, "--out", out);
        List<String> pieces = new ArrayList<>();
        JSON.readTree(out.toFile()).at("/key").forEach(piece -> pieces.add(piece.asText()));
        assertEquals(whole, pieces.subList(0, whole.size()));
        assertTrue(pieces.size() > whole.size() + 1, pieces.toString());
        assertEquals(" " + text, String.join("", pieces));
    }
}
