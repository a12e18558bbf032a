package org.headlight.export.picture.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/** Breaks a text into lines between its words and tells where each token lies. */
final class TokenFlow {

    private final Typeface type;
    private final Style style;
    private final double limit;
    private final double space;
    private final List<TextPiece> pieces = new ArrayList<>();
    private final List<TextPiece> word = new ArrayList<>();
    private double wordWidth;
    private double lineWidth;
    private int line;
    private boolean afterSpace = true;

    private TokenFlow(Typeface type, Style style, double limit) {
        this.type = type;
        this.style = style;
        this.limit = limit;
        this.space = type.width("n n", style) - type.width("nn", style);
    }

    /** The pieces in reading order; no line is wider than the limit. */
    static List<TextPiece> of(TokenText text, Typeface type, Style style, double limit) {
        TokenFlow flow = new TokenFlow(type, style, limit);
        int done = 0;
        for (int i = 0; i < text.tokens().size(); i++) {
            Token token = text.tokens().get(i);
            if (token.start() < 0) {
                flow.addSpace();
                flow.addText(token.text(), i);
                flow.addSpace();
            } else {
                flow.addLoose(text.source(), done, token.start());
                flow.addText(text.source().substring(token.start(), token.end()), i);
                done = token.end();
            }
        }
        flow.addLoose(text.source(), done, text.source().length());
        flow.endWord(true);
        return List.copyOf(flow.pieces);
    }

    /** Text between tokens: blanks part words, line breaks end lines, and what no token covers is written as it is. */
    private void addLoose(String source, int start, int end) {
        int i = start;
        while (i < end) {
            int from = i;
            boolean blank = Character.isWhitespace(source.charAt(i));
            while (i < end && Character.isWhitespace(source.charAt(i)) == blank) {
                i++;
            }
            String text = source.substring(from, i);
            if (!blank) {
                addText(text, -1);
            } else if (text.indexOf('\n') >= 0 && !(pieces.isEmpty() && word.isEmpty())) {
                addLineBreak();
            } else {
                addSpace();
            }
        }
    }

    private void addText(String text, int token) {
        if (text.isBlank()) {
            addBlankToken(token);
            return;
        }
        double width = type.width(text, style);
        if (width > limit) {
            addLong(text, token);
            return;
        }
        if (wordWidth + width > limit) {
            endWord(false);
        }
        word.add(new TextPiece(text, token, wordWidth, width, 0, afterSpace, false));
        wordWidth += width;
        afterSpace = false;
    }

    /** A token that is itself a blank keeps its place and its colour, and a line may break after it. */
    private void addBlankToken(int token) {
        endWord(false);
        pieces.add(new TextPiece("", token, lineWidth, space, line, false, false));
        lineWidth += space;
    }

    private void addLong(String text, int token) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int from = 0;
        int last = letters.first();
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            if (last > from && type.width(text.substring(from, next), style) > limit) {
                addText(text.substring(from, last), token);
                from = last;
            }
            last = next;
        }
        addText(text.substring(from), token);
    }

    private void addSpace() {
        if (!word.isEmpty()) {
            endWord(true);
            lineWidth += space;
        }
        afterSpace = true;
    }

    private void addLineBreak() {
        endWord(true);
        line++;
        lineWidth = 0;
        afterSpace = true;
    }

    private void endWord(boolean spaceFollows) {
        if (word.isEmpty()) {
            return;
        }
        if (lineWidth > 0 && lineWidth + wordWidth > limit) {
            line++;
            lineWidth = 0;
        }
        for (int i = 0; i < word.size(); i++) {
            TextPiece piece = word.get(i);
            boolean last = spaceFollows && i == word.size() - 1;
            pieces.add(new TextPiece(
                    piece.text(),
                    piece.token(),
                    lineWidth + piece.x(),
                    piece.width(),
                    line,
                    piece.spaceBefore(),
                    last));
        }
        lineWidth += wordWidth;
        wordWidth = 0;
        word.clear();
    }
}
