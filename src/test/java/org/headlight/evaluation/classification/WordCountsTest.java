package org.headlight.evaluation.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headlight.data.LabelledText;
import org.headlight.data.Labels;
import org.junit.jupiter.api.Test;

class WordCountsTest {
    private static final Labels LABELS = new Labels(List.of("bad", "good"));
    private static final List<LabelledText> TEXTS = List.of(
            new LabelledText("so so", "bad", "f", 1),
            new LabelledText("so fine", "good", "f", 2),
            new LabelledText("Fine.", "good", "f", 3));

    @Test
    void countsEveryOccurrenceByClass() {
        WordCounts counts = WordCounts.of(TEXTS, LABELS);
        assertArrayEquals(new int[] {1, 2}, counts.texts());
        assertArrayEquals(new int[] {2, 1}, counts.words().get("so"));
        assertArrayEquals(new int[] {0, 2}, counts.words().get("fine"));
    }

    @Test
    void isWrittenAndReadAgain() {
        WordCounts counts = WordCounts.of(TEXTS, LABELS);
        assertTrue(counts.toText().startsWith("1 2\n.\t1=1\nfine\t1=2\n"), counts.toText());
        assertEquals(counts, WordCounts.parse(counts.toText(), LABELS, "words.txt"));
    }

    @Test
    void whatIsNoCountIsRefusedByItsLine() {
        for (String text : List.of("1 2\nso\t0=1\nfine 3\n", "1 2\nso\t0=1\nfine\t7=1\n")) {
            var refused =
                    assertThrows(IllegalArgumentException.class, () -> WordCounts.parse(text, LABELS, "words.txt"));
            assertTrue(refused.getMessage().startsWith("words.txt, line 3,"), refused.getMessage());
        }
    }
}
