package org.headlight.ui.control.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.headlight.ui.control.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowingTextTest {

    /** Every character is ten pixels wide. */
    private static FlowingText wrap(TokenText text, double width) {
        return FlowingText.of(TextPiece.of(text), text.tokens().size(), width, own -> 10.0 * own.length());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 55, 120, 400, 960})
    void everyTokenIsThereOnceInOrderAndNothingLeavesItsLine(int width) {
        TokenText text = Samples.review();
        FlowingText flowing = wrap(text, width);
        for (int token = 0; token < text.tokens().size(); token++) {
            int own = token;
            String drawn = flowing.pieces().stream()
                    .filter(piece -> piece.token() == own)
                    .map(PlacedPiece::text)
                    .collect(Collectors.joining());
            assertEquals(
                    text.source()
                            .substring(
                                    text.tokens().get(token).start(),
                                    text.tokens().get(token).end()),
                    drawn);
        }
        assertEquals(
                text.source(), flowing.pieces().stream().map(PlacedPiece::text).collect(Collectors.joining()));
        for (PlacedPiece piece : flowing.pieces()) {
            assertTrue(piece.x() >= 0 && piece.x() + piece.width() <= width, piece.toString());
        }
    }

    @Test
    void wordsWithTheirMarksStayWhole() {
        TokenText text = Samples.words("road movie, yes");
        FlowingText flowing = wrap(text, 100);
        assertEquals(0, flowing.piece(0).line());
        assertEquals(1, flowing.piece(1).line());
        assertEquals(1, flowing.piece(2).line(), "the comma goes with its word");
        assertEquals(0, flowing.piece(1).x(), "no line begins with a blank");
    }

    @Test
    void linesOfTheSourceStayLines() {
        FlowingText flowing = wrap(Samples.words("a\n\nb"), 400);
        assertEquals(3, flowing.lines());
        assertEquals(2, flowing.piece(1).line());
    }

    @Test
    void charactersIncludingBlanksAreTokens() {
        TokenText text = Samples.characters("ab cd\nef");
        FlowingText flowing = wrap(text, 30);
        assertEquals(
                "ab cd\nef", flowing.pieces().stream().map(PlacedPiece::text).collect(Collectors.joining()));
        assertEquals(
                8, flowing.pieces().stream().map(PlacedPiece::token).distinct().count());
    }

    @Test
    void tokensThatStandForNoTextAreDrawnByName() {
        FlowingText flowing = wrap(new TokenText("hi", List.of(new Token("hi", 0, 2, true), Token.mark("<end>"))), 400);
        assertEquals("<end>", flowing.piece(1).text());
    }

    @Test
    void findsTokensByPlace() {
        FlowingText flowing = wrap(Samples.words("road movie, yes"), 100);
        assertEquals(0, flowing.tokenAt(0, 39));
        assertEquals(TextPiece.NO_TOKEN, flowing.tokenAt(0, 45));
        assertEquals(2, flowing.tokenAt(1, 55));
        assertEquals(TextPiece.NO_TOKEN, flowing.tokenAt(7, 5));
        assertEquals(1, flowing.nearestToken(1, 0));
    }

    @Test
    void anEmptyTextHasNoLines() {
        assertEquals(0, wrap(new TokenText("", List.of()), 100).lines());
    }
}
