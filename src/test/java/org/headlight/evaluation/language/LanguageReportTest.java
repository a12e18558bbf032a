package org.headlight.evaluation.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.headlight.data.DataFormatException;
import org.headlight.data.language.LanguageBatch;
import org.headlight.data.language.TokenPairs;
import org.junit.jupiter.api.Test;

class LanguageReportTest {

    @Test
    void perplexityIsTheNumberOfEquallyLikelyTokens() {
        LanguageReport report = new LanguageReport(
                LanguageReport.CHARACTER, 5, 1, Math.log(8), Math.log(20), Math.log(10), Passages.NONE);
        assertEquals(8, report.perplexity(), 1e-9);
        assertEquals(3, report.headline().get("bitsPerCharacter"), 1e-9);
        Map<?, ?> baselines = (Map<?, ?>) report.details().get("baselines");
        assertEquals(20, (double) ((Map<?, ?>) baselines.get("unigram")).get("perplexity"), 1e-9);
        assertEquals(10, (double) ((Map<?, ?>) baselines.get("bigram")).get("perplexity"), 1e-9);
        assertTrue(
                report.text().startsWith("5 characters: perplexity 8.000 per character, 1 unknown\n"), report.text());
    }

    @Test
    void wordsHaveNoBitsPerCharacter() {
        assertFalse(new LanguageReport("word", 5, 0, 1, 1, 1, Passages.NONE)
                .headline()
                .containsKey("bitsPerCharacter"));
    }

    /** Of the stream 2 3 2 3 2 4 five pairs are counted; by hand with one added to each count and three choices. */
    @Test
    void baselinesCountWithOneAdded() {
        TokenPairs pairs = TokenPairs.of(new int[] {2, 3, 2, 3, 2, 4}, 5);
        TokenBaselines baselines = new TokenBaselines(pairs, 3);
        LanguageBatch batch = new LanguageBatch(new int[] {2, 4}, new int[] {3, 3}, 1, 2);
        assertEquals(-2 * Math.log((2 + 1) / (5 + 3.0)), baselines.unigramNats(batch), 1e-12);
        assertEquals(-Math.log((2 + 1) / (3 + 3.0)) - Math.log(1 / 3.0), baselines.bigramNats(batch), 1e-12);
    }

    @Test
    void countsComeBackFromTheirText() {
        TokenPairs pairs = TokenPairs.of(new int[] {2, 3, 2, 3, 2, 4}, 5);
        assertEquals("2 3 2\n2 4 1\n3 2 2\n", pairs.toText());
        assertEquals(
                pairs.toText(), TokenPairs.parse(pairs.toText(), 5, "pairs.txt").toText());
        String message = assertThrows(
                        DataFormatException.class, () -> TokenPairs.parse("2 3 2\n2 9 1\n", 5, "pairs.txt"))
                .getMessage();
        assertTrue(message.startsWith("pairs.txt, line 2: two ids below 5"), message);
    }
}
