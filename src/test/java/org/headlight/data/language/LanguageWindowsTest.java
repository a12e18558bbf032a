package org.headlight.data.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.data.Split;
import org.headlight.data.Tokenizer;
import org.headlight.snapshot.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageWindowsTest {

    @Test
    void afterEachTokenStandsTheNext() {
        LanguageWindows windows = new LanguageWindows(IntStream.range(0, 7).toArray(), 3);
        List<LanguageBatch> batches = windows.inOrder(4);
        assertEquals(1, batches.size());
        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, batches.getFirst().read());
        assertArrayEquals(new int[] {1, 2, 3, 4, 5, 6}, batches.getFirst().next());
    }

    @Test
    void eachEpochBeginsElsewhere() {
        LanguageWindows windows = new LanguageWindows(IntStream.range(0, 1000).toArray(), 10);
        Set<Integer> shifts = new HashSet<>();
        for (int epoch = 0; epoch < 20; epoch++) {
            for (LanguageBatch batch : windows.epoch(7, epoch, 1)) {
                for (int i = 0; i < batch.read().length; i++) {
                    assertEquals(batch.read()[i] + 1, batch.next()[i]);
                }
                shifts.add(batch.read()[0] % 10);
            }
        }
        assertTrue(shifts.size() > 5, "shifts: " + shifts);
    }

    @Test
    void everyEpochHasAsManyWindows() {
        LanguageWindows windows = new LanguageWindows(IntStream.range(0, 47).toArray(), 10);
        for (int epoch = 1; epoch <= 20; epoch++) {
            assertEquals(
                    windows.count(),
                    windows.epoch(2, epoch, 1).stream()
                            .mapToInt(LanguageBatch::batch)
                            .sum());
        }
    }

    @Test
    void inOrderEveryTokenButTheFirstIsForetoldOnce() {
        LanguageWindows windows = new LanguageWindows(IntStream.range(0, 47).toArray(), 10);
        int[] foretold = windows.inOrder(3).stream()
                .flatMapToInt(batch -> IntStream.of(batch.next()))
                .toArray();
        assertArrayEquals(IntStream.range(1, 47).toArray(), foretold);
        assertEquals(46, windows.tokens());
    }

    @Test
    void oneTokenIsTooFew() {
        assertThrows(DataFormatException.class, () -> new LanguageWindows(new int[1], 8));
    }

    @Test
    void aTextShorterThanTheContextIsRefused() {
        String message = assertThrows(
                        DataFormatException.class, () -> TokenCoding.learn("abcab", Tokenizer.CHARACTERS, 1, 100, 8))
                .getMessage();
        assertTrue(message.contains("has 5 tokens, but contextTokens is 8"), message);
    }

    @Test
    void oneTokenAllOverIsRefused() {
        String message = assertThrows(
                        DataFormatException.class, () -> TokenCoding.learn("aaaaab", Tokenizer.CHARACTERS, 2, 100, 2))
                .getMessage();
        assertTrue(message.contains("minimumCount"), message);
    }

    @Test
    void textIsReadWithItsLines(@TempDir Path folder) throws IOException {
        RunningText text = RunningText.read(Files.writeString(folder.resolve("a.txt"), "ab\r\n\r\nba"), Progress.NONE);
        assertEquals("ab\n\nba\n", text.text());
        TokenCoding coding = TokenCoding.learn(text.text(), Tokenizer.CHARACTERS, 1, 100, 3);
        assertEquals(5, coding.vocabulary().size());
        assertEquals(7, coding.ids(text.text()).length);
        assertEquals(
                List.of("b", "x", "a"),
                coding.lastTokens("aabxa").tokens().stream().map(Token::text).toList());
    }

    @Test
    void partsFollowOneAnotherAndAreCutAtEndsOfLines() {
        String line = "a line of text\n";
        TextParts parts = TextParts.of(line.repeat(10), Split.usual(1), Optional.empty(), Optional.empty());
        assertEquals(new TextParts(line.repeat(8), line, line), parts);
        String own = "its own";
        assertEquals(
                new TextParts(line.repeat(9), line, own),
                TextParts.of(line.repeat(10), Split.usual(1), Optional.empty(), Optional.of(own)));
        String words = "abc ".repeat(50);
        TextParts between = TextParts.of(words, Split.usual(1), Optional.empty(), Optional.empty());
        assertEquals(words, between.train() + between.validation() + between.test());
        assertTrue(between.validation().startsWith("abc ") && between.test().startsWith("abc "));
    }
}
