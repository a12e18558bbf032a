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
import java.util.Set;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.Progress;
import org.headlight.data.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageWindowsTest {

    @Test
    void afterEachTokenStandsTheNext() {
        LanguageWindows windows = new LanguageWindows(IntStream.range(0, 8).toArray(), 3);
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
    void aShortTextIsRefused() {
        String message = assertThrows(DataFormatException.class, () -> new LanguageWindows(new int[5], 8))
                .getMessage();
        assertTrue(message.contains("has 5 tokens, but a window of 8 takes 4 more"), message);
    }

    @Test
    void textIsReadWithItsLines(@TempDir Path folder) throws IOException {
        RunningText text = RunningText.read(Files.writeString(folder.resolve("a.txt"), "ab\r\n\r\nba"), Progress.NONE);
        assertEquals("ab\n\nba\n", text.text());
        LanguageCoding coding =
                LanguageCoding.learn(Tokenizer.CHARACTERS.tokenize(text.text()), Tokenizer.CHARACTERS, 1, 100);
        assertEquals(5, coding.vocabulary().size());
        assertEquals(7, coding.ids(text.text()).length);
    }
}
