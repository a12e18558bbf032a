package org.headlight.export.picture.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headlight.export.file.ExportException;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.export.picture.SampleFigures;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;

class TokenFlowTest {

    private static final double LIMIT = 300;

    @Test
    void everyTokenStandsOnceAndNoLineIsTooWide() throws ExportException {
        List<TextPiece> pieces = flow(SampleFigures.longText(80));
        assertEquals(
                IntStream.range(0, 80).boxed().toList(),
                pieces.stream().map(TextPiece::token).toList());
        for (TextPiece piece : pieces) {
            assertTrue(piece.x() + piece.width() <= LIMIT + 1e-6, piece.toString());
        }
        assertTrue(pieces.getLast().line() > 3);
    }

    @Test
    void theTextReadsAsItWasWritten() throws ExportException {
        List<TextPiece> pieces = flow(SampleFigures.words("Warm, odd\nand \"funny\""));
        assertEquals(
                "Warm|,|odd|and|\"|funny|\"",
                pieces.stream().map(TextPiece::text).collect(Collectors.joining("|")));
        assertEquals(
                List.of(0, 0, 0, 1, 1, 1, 1),
                pieces.stream().map(TextPiece::line).toList());
        assertEquals(pieces.get(0).x() + pieces.get(0).width(), pieces.get(1).x(), 1e-9);
        assertTrue(pieces.get(1).spaceAfter()
                && pieces.get(2).spaceBefore()
                && !pieces.get(0).spaceAfter());
    }

    @Test
    void aWordWiderThanTheLineIsBroken() throws ExportException {
        List<TextPiece> pieces = flow(SampleFigures.words("x".repeat(200)));
        assertTrue(pieces.size() > 1);
        assertTrue(pieces.stream().allMatch(piece -> piece.token() == 0 && piece.width() <= LIMIT));
        assertEquals("x".repeat(200), pieces.stream().map(TextPiece::text).collect(Collectors.joining()));
    }

    @Test
    void charactersKeepTheirWordsTogether() throws ExportException {
        List<TextPiece> pieces = flow(SampleFigures.characters("several letters make words ".repeat(3)));
        for (int i = 1; i < pieces.size(); i++) {
            boolean newLine = pieces.get(i).line() > pieces.get(i - 1).line();
            assertTrue(!newLine || pieces.get(i - 1).text().isEmpty(), "line ends within a word");
        }
    }

    @Test
    void textThatNoTokenCoversIsStillThere() throws ExportException {
        TokenText cut = new TokenText("read, and not read", List.of(new Token("read", 0, 4, true)));
        assertEquals(
                List.of("read", ",", "and", "not", "read"),
                flow(cut).stream().map(TextPiece::text).toList());
        assertEquals(
                List.of(0, -1, -1, -1, -1),
                flow(cut).stream().map(TextPiece::token).toList());
    }

    private static List<TextPiece> flow(TokenText text) throws ExportException {
        return TokenFlow.of(text, Typeface.installed(), Style.TEXT_LARGE, LIMIT);
    }
}
