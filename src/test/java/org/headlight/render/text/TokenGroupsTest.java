package org.headlight.render.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;

class TokenGroupsTest {

    @Test
    void partsOfAWordBecomeTheWordAndPunctuationStandsAlone() {
        TokenText text = cut("em", "powers", " us", "ers", ".");
        assertEquals(List.of("empowers", " users", "."), words(TokenGroups.of(text, Granularity.WORDS)));
    }

    @Test
    void piecesWhosePlaceLeavesOutTheBlankBecomeTheWordToo() {
        TokenText text = new TokenText(
                "the users!",
                List.of(
                        new Token(" the", 0, 3, true),
                        new Token(" us", 4, 6, true),
                        new Token("ers", 6, 9, true),
                        new Token("!", 9, 10, true)));
        assertEquals(List.of("the", "users", "!"), words(TokenGroups.of(text, Granularity.WORDS)));
    }

    @Test
    void charactersBecomeWordsBetweenTheirBlanks() {
        TokenText text = cut("3", " ", "M", "a", "r");
        assertEquals(List.of("3", " ", "Mar"), words(TokenGroups.of(text, Granularity.WORDS)));
    }

    @Test
    void aSentenceEndsAfterItsFullStop() {
        TokenText text = cut("No", " film", ".", "”", " I", " slept", "!");
        assertEquals(List.of("No film.”", " I slept!"), words(TokenGroups.of(text, Granularity.SENTENCES)));
    }

    @Test
    void aMarkThatStandsForNoTextStaysAlone() {
        TokenText text =
                new TokenText("ab", List.of(Token.mark("<s>"), new Token("a", 0, 1, true), new Token("b", 1, 2, true)));
        TokenGroups groups = TokenGroups.of(text, Granularity.WORDS);
        assertEquals(List.of("<s>", "ab"), words(groups));
        assertTrue(groups.isCoarser());
        assertFalse(TokenGroups.of(text, Granularity.TOKENS).isCoarser());
    }

    @Test
    void keysAreSummedAndQueriesAveragedSoThatRowsGoOnToSumToOne() {
        TokenGroups groups = TokenGroups.of(cut("a", "b", " c"), Granularity.WORDS);
        Matrix weights = new Matrix(3, 3, new float[] {0.25f, 0.25f, 0.5f, 0.75f, 0, 0.25f, 0, 0.5f, 0.5f});
        assertArrayEquals(
                new float[] {0.625f, 0.375f, 0.5f, 0.5f},
                groups.meanOverQueries(groups.sumOverKeys(weights)).values());
    }

    private static List<String> words(TokenGroups groups) {
        return groups.text().tokens().stream().map(Token::text).toList();
    }

    private static TokenText cut(String... pieces) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String piece : pieces) {
            tokens.add(new Token(piece, at, at + piece.length(), true));
            at += piece.length();
        }
        return new TokenText(String.join("", Arrays.asList(pieces)), tokens);
    }
}
