package org.headlight.data.subword;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.headlight.data.DataFormatException;
import org.headlight.data.Tokenizer;
import org.headlight.snapshot.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubwordsTest {
    private static final String PAPER =
            "low ".repeat(5) + "lower ".repeat(2) + "newest ".repeat(6) + "widest ".repeat(3);

    private final Subwords subwords = Subwords.learn(Stream.of(PAPER), 10);

    @Test
    void learnsFromTheWordsOfTexts() {
        assertEquals(
                List.of(new Merge("e", "s"), new Merge("es", "t")),
                subwords.merges().subList(0, 2));
        assertTrue(subwords.merges().contains(new Merge(" ", "low"))
                || subwords.merges().contains(new Merge(" lo", "w")));
    }

    /** What was never seen is made of what was: the paper's point. */
    @Test
    void cutsAWordNeverSeenIntoKnownPieces() {
        assertEquals(List.of(" low", "est"), pieces(subwords, "lowest"));
        assertEquals(List.of(" low", "est", ",", " ", "q", " low"), pieces(subwords, "lowest, q low"));
        assertEquals(List.of(" ", "l", "o", "w"), pieces(Subwords.learn(Stream.of(PAPER), 0), "low"));
    }

    @Test
    void placesAreThoseOfTheLetters() {
        assertEquals(
                List.of(
                        new Token(" low", 0, 3, true),
                        new Token("est", 3, 6, true),
                        new Token(" low", 7, 10, true),
                        new Token("!", 10, 11, true)),
                subwords.tokenize("lowest low!").tokens());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lowest",
                "The LOWEST, newest  wider\twidest\n\n low won't ",
                " low",
                "  low",
                " ",
                "\n",
                "\nlow\r\n low",
                "ünïcödé 你好 \uD83D\uDC68\u200D\uD83D\uDC69 12345 don’t",
                "\u00a0low \u200b low\u00a0",
                "''s n't 1980's",
                "half \uD800 low",
            })
    void piecesAreTheTextAgain(String text) {
        Subwords other = Subwords.learn(Stream.of(text, text, PAPER), 100);
        for (Subwords each : List.of(subwords, other, Subwords.parse(other.toText(), "merges.txt"))) {
            assertEquals(text, each.text(pieces(each, text)));
            assertPlaced(each.tokenize(text).tokens(), text);
        }
    }

    private static void assertPlaced(List<Token> tokens, String text) {
        int end = 0;
        for (Token token : tokens) {
            if (token.start() < 0) {
                assertEquals(" ", token.text());
                continue;
            }
            assertTrue(token.start() >= end, text);
            assertTrue(text.substring(end, token.start()).isBlank());
            String own = text.substring(token.start(), token.end());
            assertTrue(token.text().equals(own) || token.text().equals(" " + own), own);
            end = token.end();
        }
        assertEquals(text.length(), end);
    }

    @Test
    void aTextWithNothingInItIsOneMark() {
        assertEquals(List.of(Token.mark(Tokenizer.EMPTY)), subwords.tokenize("").tokens());
    }

    /** What follows a text is not its beginning: the blank that parts them stays. */
    @Test
    void theBlankBeforeTheFirstWordIsLeftOutUnlessSomethingIsBeforeIt() {
        assertEquals("lowest low", subwords.text(List.of(" low", "est", " low")));
        assertEquals(" low", subwords.text(List.of("", " low")));
        assertEquals("", subwords.text(List.of()));
    }

    /** What goes on without an end is read as several words, so that it is read in no time. */
    @Test
    void aRunWithoutEndIsCut() {
        String run = "ACGT".repeat(20_000);
        Subwords learned = Subwords.learn(Stream.of(run), 50);
        List<String> pieces = pieces(learned, run);
        assertEquals(run, learned.text(pieces));
        assertEquals(64, pieces.stream().mapToInt(String::length).max().orElseThrow());
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        assertEquals(subwords, Subwords.parse(subwords.toText(), "merges.txt"));
        Subwords none = Subwords.learn(Stream.of("a"), 10);
        assertEquals(none, Subwords.parse(none.toText(), "merges.txt"));
        assertEquals("e\ts\nes\tt\n", Subwords.learn(Stream.of(PAPER), 2).toText());
    }

    @ParameterizedTest
    @CsvSource({"'e\ts\nest\n',2,est", "'e\ts\tt\n',1,'e\ts\tt'", "'\ts\n',1,'\ts'"})
    void refusesWhatIsNoMerge(String text, int line, String shown) {
        assertEquals(
                "merges.txt, line %d: a merge is two pieces with a tab between them, but it is \"%s\"."
                        .formatted(line, shown),
                assertThrows(DataFormatException.class, () -> Subwords.parse(text, "merges.txt"))
                        .getMessage());
    }

    private static List<String> pieces(Subwords subwords, String text) {
        return subwords.tokenize(text).tokens().stream().map(Token::text).toList();
    }
}
