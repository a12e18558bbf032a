package org.headlight.ui.control.tokens;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A text wrapped into lines: words stay whole, blanks never begin a line, nothing is wider than a line. Immutable. */
final class FlowingText {
    private final List<PlacedPiece> pieces;
    private final int[] firstOfLine;
    private final int[] firstOfToken;

    private FlowingText(List<PlacedPiece> pieces, int tokens) {
        this.pieces = List.copyOf(pieces);
        int lines = pieces.isEmpty() ? 0 : pieces.getLast().line() + 1;
        firstOfLine = new int[lines + 1];
        firstOfToken = new int[tokens];
        Arrays.fill(firstOfLine, pieces.size());
        Arrays.fill(firstOfToken, -1);
        for (int i = pieces.size() - 1; i >= 0; i--) {
            firstOfLine[pieces.get(i).line()] = i;
            if (pieces.get(i).token() != TextPiece.NO_TOKEN) {
                firstOfToken[pieces.get(i).token()] = i;
            }
        }
    }

    /**
     * Wraps a text.
     *
     * @param pieces the text in reading order
     * @param tokens how many tokens it has
     * @param width of a line, pixels
     * @param measure the width of a text, pixels
     */
    static FlowingText of(List<TextPiece> pieces, int tokens, double width, ToDoubleFunction<String> measure) {
        LineWrapping wrapping = new LineWrapping(width, measure);
        wrapping.addAll(pieces);
        return new FlowingText(wrapping.placed(), tokens);
    }

    /** How many lines there are. */
    int lines() {
        return firstOfLine.length - 1;
    }

    /** Everything, in reading order. */
    List<PlacedPiece> pieces() {
        return pieces;
    }

    /** What stands on some lines, the last one not included. */
    List<PlacedPiece> between(int firstLine, int endLine) {
        int first = Math.clamp(firstLine, 0, lines());
        int end = Math.clamp(endLine, first, lines());
        return lines() == 0 ? List.of() : pieces.subList(firstOfLine[first], firstOfLine[end]);
    }

    /** Where a token begins; null where the text does not have it. */
    PlacedPiece piece(int token) {
        return token < 0 || token >= firstOfToken.length || firstOfToken[token] < 0
                ? null
                : pieces.get(firstOfToken[token]);
    }

    /** The token at a place of a line; {@link TextPiece#NO_TOKEN} beside all tokens. */
    int tokenAt(int line, double x) {
        for (PlacedPiece piece : between(line, line + 1)) {
            if (x >= piece.x() && x < piece.x() + piece.width()) {
                return piece.token();
            }
        }
        return TextPiece.NO_TOKEN;
    }

    /** The token of a line that is nearest to a place; {@link TextPiece#NO_TOKEN} where the line has none. */
    int nearestToken(int line, double x) {
        int nearest = TextPiece.NO_TOKEN;
        double least = Double.POSITIVE_INFINITY;
        for (PlacedPiece piece : between(line, line + 1)) {
            double distance = Math.abs(piece.x() + piece.width() / 2 - x);
            if (piece.token() != TextPiece.NO_TOKEN && distance < least) {
                nearest = piece.token();
                least = distance;
            }
        }
        return nearest;
    }
}
