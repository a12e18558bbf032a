package org.headlight.data.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.data.RealData;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Moment;
import org.headlight.snapshot.NoAnswer;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionFileTest {
    @TempDir
    Path folder;

    @Test
    void thePublishedAttentionOfGpt2Opens() throws IOException {
        Path file = RealData.path("maps/ex0.attention.json");
        assertTrue(AttentionFile.is(file));
        AttentionRecording recording = AttentionFile.read(file, Progress.NONE);
        ProbeAttention example = recording.moments().getFirst().probes().getFirst();
        assertEquals("Data visualization empowers users to", example.probe().text());
        assertEquals(144, example.maps().size());
        AttentionMap second = example.maps().get(1);
        assertEquals(AttentionKind.SELF, second.site().kind());
        assertEquals(1, second.site().head());
        assertEquals(0.99356812f, second.weights().at(5, 5));
        assertEquals(0.00028115f, second.weights().at(3, 0));
        Token third = second.key().tokens().get(2);
        assertEquals("em", second.key().source().substring(third.start(), third.end()));
        assertEquals("144 maps of 1 example by gpt2 (124M).", recording.summary());
    }

    @Test
    void layersAndHeadsAreCountedInTheirOrder() throws IOException {
        List<AttentionMap> maps = only("""
                {"attention": [[[[1]], [[2]]], [[[3]], [[4]]]], "tokens": ["a"]}""").maps();
        assertEquals(
                List.of("0 0 1.0", "0 1 2.0", "1 0 3.0", "1 1 4.0"),
                maps.stream()
                        .map(map -> "%d %d %s"
                                .formatted(
                                        map.site().layer(),
                                        map.site().head(),
                                        map.weights().at(0, 0)))
                        .toList());
    }

    @Test
    void aSingleMapNeedsNoListsAroundIt() throws IOException {
        assertArrayEquals(
                new float[] {0.25f, 0.75f, 1, 0},
                only("{\"tokens\": [\"a\", \"b\"], \"attention\": [[0.25, 0.75], [1, 0]]}")
                        .maps()
                        .getFirst()
                        .weights()
                        .values());
    }

    @Test
    void whatIsNoNumberStaysWhatItIs() throws IOException {
        float[] row =
                only("{\"query\": [\"q\"], \"key\": [\"a\", \"b\", \"c\"], \"attention\": [[null, NaN, Infinity]]}")
                        .maps()
                        .getFirst()
                        .weights()
                        .values();
        assertTrue(Float.isNaN(row[0]) && Float.isNaN(row[1]) && row[2] == Float.POSITIVE_INFINITY);
    }

    @Test
    void masksAreScoresThatNothingCanHave() throws IOException {
        float masked = Float.NEGATIVE_INFINITY;
        assertEquals(
                masked,
                only("{\"tokens\": [\"a\", \"b\"], \"mask\": \"causal\", \"attention\": [[1, 0], [1, 0]]}")
                        .maps()
                        .getFirst()
                        .scores()
                        .at(0, 1));
        float[] scores =
                only("{\"tokens\": [\"a\", \"b\"], \"attention\": [[1, 0], [1, 0]], \"mask\": [[true, true], [0, 1]]}")
                        .maps()
                        .getFirst()
                        .scores()
                        .values();
        assertEquals(masked, scores[2]);
        assertTrue(Float.isNaN(scores[0]) && Float.isNaN(scores[1]) && Float.isNaN(scores[3]));
    }

    @Test
    void severalMomentsAndExamplesShareWhatStandsAroundThem() throws IOException {
        AttentionRecording recording = read("""
                {"query": ["le", "chat"], "key": ["the", "cat"], "moments": [
                  {"step": 0, "examples": [{"text": "the cat", "attention": [[0.5, 0.5], [0.5, 0.5]]},
                                           {"text": "the cat", "attention": [[0, 1], [1, 0]]}]},
                  {"step": 7, "examples": [{"text": "the cat", "attention": [[0.9, 0.1], [0.2, 0.8]]}]}]}""");
        assertEquals(
                List.of(0, 7), recording.moments().stream().map(Moment::step).toList());
        assertEquals(
                List.of("the cat", "the cat (2)"),
                recording.probes().stream().map(probe -> probe.text()).toList());
        AttentionMap map =
                recording.moments().getFirst().probes().getFirst().maps().getFirst();
        assertEquals(AttentionKind.CROSS, map.site().kind());
        assertEquals("le chat", map.query().source());
    }

    @Test
    void anAnswerIsThereOnlyWhereTheFileHasOne() throws IOException {
        assertEquals(
                new NoAnswer(),
                only("{\"tokens\": [\"a\"], \"attention\": [[1]]}").answer());
        assertEquals("spam", only("""
                        {"tokens": ["a"], "attention": [[1]],
                         "prediction": {"label": "x", "probabilities": {"ham": 0.1, "spam": 0.9}}}""").answer().label());
    }

    @Test
    void rowsThatDoNotSumToOneAreToldOf() throws IOException {
        String summary = read("{\"tokens\": [\"a\", \"b\"], \"attention\": [[[0.2, 0.2], [1, 0]], [[0, 1], [0, 0]]]}")
                .summary();
        assertEquals("2 maps of 1 example. Rows do not sum to 1 in 1 of 2 maps.", summary);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"tokens":["a","b"],"attention":[[1,0],[1]]}                  | line 1, column 42, attention[1]: this row has 1 number, but the first has 2
            {"tokens":["a"],"attention":[[1,0],[0,1]]}                    | attention[0][0] has 2 rows, but there are 1 asking tokens
            {"tokens":["a"],"attention":[["x"]]}                          | attention[0][0]: expected a number or null, but got the text “x”
            {"tokens":["a"],"attention":[1]}                              | expected a list of rows
            {"tokens":["a"],"attention":[[[[[1]]]]]}                      | more than 4 deep
            {"tokens":["a"],"attention":[[[1]],[1]]}                      | lies less deep
            {"tokens":["a"],"attention":[[1],[[1]]]}                      | lies deeper
            {"tokens":["a"],"attention":[]}                               | this list is empty
            {"tokens":["a"],"attention":[[[1]],[]]}                       | this list is empty
            {"tokens":["a"],"attention":[[{}]]}                           | got an object
            {"tokens":["a"],"attention":"none"}                           | expected lists of numbers, but got the text “none”
            {"tokens":["a"],"mask":[[1,1]],"attention":[[1]]}             | has 1 x 1 weights, but a mask of 1 x 2
            {"tokens":["a"],"mask":"diagonal","attention":[[1]]}          | mask is one of causal, but got “diagonal”
            {"tokens":["a"],"kind":"hard","attention":[[1]]}              | kind is one of self, cross, pooling
            {"attention":[[1]]}                                           | attention[0][0] has 1 rows, but there are 0 asking tokens
            {"tokens":["a"],"sites":[{"layer":0}]}                        | sites[0] has no weights
            {"tokens":["a"],"sites":[{"weights":[[1]]},{"weights":[[1]]}]}| is there twice
            {"tokens":["a"],"moments":[{"attention":[[1]]}]}              | moments[0] has no step
            {"tokens":["a"],"moments":[{"step":3,"attention":[[1]]},{"step":3,"attention":[[1]]}]} | steps must go up
            {"tokens":["a"],"moments":[{"step":-1,"attention":[[1]]}]}    | expected a whole number from 0, but got -1
            {"tokens":["a"],"examples":[]}                                | this list is empty
            {"tokens":["a"]}                                              | holds no attention
            {"tokens":["a"],"attention":[[1]]                             | this is not valid JSON
            {"tokens":["a"],"attention":[[1]]}{}                          | goes on after its end
            {"tokens":["a"],"tokens":["a"],"attention":[[1]]}             | this is not valid JSON
            []                                                            | expected an object, but got a list
            ``                                                            | the file is empty
            """)
    void whatIsWrongIsSaidInASentence(String json, String expected) {
        String sentence =
                assertThrows(DataFormatException.class, () -> read(json)).getMessage();
        assertTrue(sentence.startsWith("it.json"), sentence);
        assertTrue(sentence.contains(expected), sentence);
        assertTrue(sentence.endsWith("."), sentence);
    }

    @Test
    void moreTokensThanFitAreRefusedBeforeTheyAreHeld() {
        String row = "[" + "0,".repeat(8192) + "0]";
        String sentence = assertThrows(
                        DataFormatException.class, () -> read("{\"tokens\": [], \"attention\": [%s]}".formatted(row)))
                .getMessage();
        assertTrue(sentence.contains("larger than 8,192 tokens"), sentence);
    }

    @Test
    void readingCanBeCalledOff() throws IOException {
        Path file = write("{\"tokens\": [\"a\"], \"attention\": [[1]]}");
        assertThrows(
                CancellationException.class,
                () -> AttentionFile.read(file, new Progress() {
                    @Override
                    public void report(long done, long total) {
                        // nobody looks
                    }

                    @Override
                    public boolean isCancelled() {
                        return true;
                    }
                }));
    }

    @Test
    void aSpecOfANetworkIsNoAttention() throws IOException {
        assertFalse(AttentionFile.is(write("{\"network\": \"transformer\", \"heads\": [4]}")));
        assertFalse(AttentionFile.is(write("[1, 2]")));
        assertFalse(AttentionFile.is(write("{\"broken")));
    }

    private ProbeAttention only(String json) throws IOException {
        return read(json).moments().getFirst().probes().getFirst();
    }

    private AttentionRecording read(String json) throws IOException {
        return AttentionFile.read(write(json), Progress.NONE);
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("it.json"), json == null ? "" : json);
    }
}
