package org.headlight.ui.control.tokens;

import java.util.ArrayList;
import java.util.List;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * A stretch of a text that is drawn in one go: a token, or what stands between two. Immutable.
 *
 * @param text what is drawn
 * @param token index of the token, from 0; {@link #NO_TOKEN} between tokens
 * @param kind how it behaves at the end of a line
 */
record TextPiece(String text, int token, Kind kind) {
    static final int NO_TOKEN = -1;

    /** How a piece behaves at the end of a line. */
    enum Kind {
        /** Keeps together with other words it touches. */
        WORD,
        /** Lines may end here; it never begins one. */
        BLANK,
        /** Ends its line. */
        LINE_BREAK
    }

    /**
     * Cuts a text into pieces, in reading order; every character of the source and every token is in exactly one.
     *
     * @param text tokens in reading order that do not overlap; one that stands for no text is drawn by its own name
     */
    static List<TextPiece> of(TokenText text) {
        List<TextPiece> pieces = new ArrayList<>();
        int at = 0;
        for (int index = 0; index < text.tokens().size(); index++) {
            Token token = text.tokens().get(index);
            if (token.start() < 0) {
                pieces.add(new TextPiece(token.text(), index, Kind.WORD));
                continue;
            }
            addBetween(pieces, text.source().substring(Math.min(at, token.start()), token.start()));
            String own = text.source().substring(token.start(), token.end());
            pieces.add(new TextPiece(own, index, kind(own)));
            at = token.end();
        }
        addBetween(pieces, text.source().substring(at));
        return List.copyOf(pieces);
    }

    /** Whether nothing of it is ink. */
    boolean isBlank() {
        return kind != Kind.WORD;
    }

    private static void addBetween(List<TextPiece> pieces, String between) {
        int start = 0;
        for (int i = 1; i <= between.length(); i++) {
            boolean ends = i == between.length()
                    || between.charAt(i - 1) == '\n'
                    || Character.isWhitespace(between.charAt(i)) != Character.isWhitespace(between.charAt(i - 1))
                    || between.charAt(i) == '\n';
            if (ends) {
                String text = between.substring(start, i);
                pieces.add(new TextPiece(text, NO_TOKEN, kind(text)));
                start = i;
            }
        }
    }

    private static Kind kind(String text) {
        if (text.endsWith("\n") && text.isBlank()) {
            return Kind.LINE_BREAK;
        }
        return !text.isEmpty() && text.isBlank() ? Kind.BLANK : Kind.WORD;
    }
}
