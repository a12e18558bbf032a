package org.headlight.data.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;

class TextOfTokensTest {

    @Test
    void wordsAreWrittenWithBlanksBetween() {
        assertEquals(
                "a fine film", TextOfTokens.of(List.of("a", "fine", "film"), "").source());
    }

    @Test
    void piecesGoOnAsTheirTokenizerMeansThem() {
        assertEquals("un fine", TextOfTokens.of(List.of("un", "fi", "##ne"), "").source());
        assertEquals(
                "Data visuals",
                TextOfTokens.of(List.of("Data", "Ġvisual", "s"), "").source());
        assertEquals(
                " Data visuals",
                TextOfTokens.of(List.of("▁Data", "▁visual", "s"), "").source());
        assertEquals("2007", TextOfTokens.of(List.of("2", "0", "0", "7"), "").source());
    }

    @Test
    void tokensAreFoundInTheirText() {
        TokenText text = TextOfTokens.of(List.of("Data", "Ġvisual", "s"), "Data  visuals");
        assertEquals("Data  visuals", text.source());
        assertEquals(6, text.tokens().get(1).start());
        assertEquals(12, text.tokens().get(1).end());
    }

    @Test
    void aTextOfOtherTokensIsNotUsed() {
        assertEquals(
                "low cased",
                TextOfTokens.of(List.of("low", "cased"), "LOW Cased").source());
    }
}
