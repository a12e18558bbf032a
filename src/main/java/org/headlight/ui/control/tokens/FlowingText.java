package org.headlight.ui.control.tokens;

import java.util.ArrayList;
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
        Wrapping wrapping = new Wrapping(width, measure);
        int start = 0;
        while (start < pieces.size()) {
            int end = start + 1;
            while (!pieces.get(start).isBlank()
                    && end < pieces.size()
                    && !pieces.get(end).isBlank()) {
                end++;
            }
            wrapping.add(pieces.subList(start, end));
            start = end;
        }
        return new FlowingText(wrapping.placed, tokens);
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

    private static final class Wrapping {
        private final double width;
        private final ToDoubleFunction<String> measure;
        private final List<PlacedPiece> placed = new ArrayList<>();
        private int line;
        private double x;

        Wrapping(double width, ToDoubleFunction<String> measure) {
            this.width = width;
            this.measure = measure;
        }

        /** Adds a word, which may be of several pieces, or a single blank. */
        void add(List<TextPiece> word) {
            double[] widths =
                    word.stream().map(TextPiece::text).mapToDouble(measure).toArray();
            if (!word.getFirst().isBlank() && x > 0 && x + Arrays.stream(widths).sum() > width) {
                newLine();
            }
            for (int i = 0; i < widths.length; i++) {
                add(word.get(i), widths[i]);
            }
        }

        private void add(TextPiece piece, double length) {
            if (piece.isBlank()) {
                place(piece, piece.text(), Math.min(length, Math.max(0, width - x)));
                if (piece.kind() == TextPiece.Kind.LINE_BREAK) {
                    newLine();
                }
            } else if (length > width) {
                addInParts(piece);
            } else {
                if (x > 0 && x + length > width) {
                    newLine();
                }
                place(piece, piece.text(), length);
            }
        }

        /** A piece wider than a line is cut wherever the line ends. */
        private void addInParts(TextPiece piece) {
            String rest = piece.text();
            while (!rest.isEmpty()) {
                int end = rest.offsetByCodePoints(0, 1);
                double length = measure.applyAsDouble(rest.substring(0, end));
                while (end < rest.length()) {
                    int next = rest.offsetByCodePoints(end, 1);
                    double longer = measure.applyAsDouble(rest.substring(0, next));
                    if (x + longer > width) {
                        break;
                    }
                    end = next;
                    length = longer;
                }
                if (x > 0 && x + length > width) {
                    newLine();
                    continue;
                }
                place(piece, rest.substring(0, end), Math.min(length, width));
                rest = rest.substring(end);
            }
        }

        private void place(TextPiece piece, String text, double length) {
            placed.add(new PlacedPiece(text, piece.token(), piece.isBlank(), line, x, length));
            x += length;
        }

        private void newLine() {
            line++;
            x = 0;
        }
    }
}
