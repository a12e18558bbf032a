package org.headlight.ui.control.tokens;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Puts pieces of a text on lines, one after the other. */
final class LineWrapping {
    /** No character that a reader sees is made of more; looking no further keeps long pieces fast. */
    private static final int MOST_OF_ONE = 64;

    private final double width;
    private final ToDoubleFunction<String> measure;
    private final List<PlacedPiece> placed = new ArrayList<>();
    private int line;
    private double x;

    /**
     * Begins at the first line.
     *
     * @param width of a line, pixels
     * @param measure the width of a text, pixels
     */
    LineWrapping(double width, ToDoubleFunction<String> measure) {
        this.width = width;
        this.measure = measure;
    }

    /** Adds pieces in reading order; those without a blank between them are a word. */
    void addAll(List<TextPiece> pieces) {
        int start = 0;
        while (start < pieces.size()) {
            int end = start + 1;
            while (!pieces.get(start).isBlank()
                    && end < pieces.size()
                    && !pieces.get(end).isBlank()) {
                end++;
            }
            add(pieces.subList(start, end));
            start = end;
        }
    }

    /** What was added, with its place. */
    List<PlacedPiece> placed() {
        return placed;
    }

    /** Adds a word, which may be of several pieces, or a single blank. */
    private void add(List<TextPiece> word) {
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

    /** A piece wider than a line is cut wherever the line ends, but never inside what a reader sees as one character. */
    private void addInParts(TextPiece piece) {
        String rest = piece.text();
        while (!rest.isEmpty()) {
            int end = characterEnd(rest, 0);
            double length = measure.applyAsDouble(rest.substring(0, end));
            while (end < rest.length()) {
                int next = characterEnd(rest, end);
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

    private static int characterEnd(String text, int start) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(start, Math.min(text.length(), start + MOST_OF_ONE)));
        return start + characters.next();
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
