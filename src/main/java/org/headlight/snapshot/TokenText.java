package org.headlight.snapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and the tokens it was cut into, in reading order. Immutable.
 *
 * @param source the text as the user wrote it
 * @param tokens the tokens; spaces between them belong to none
 */
public record TokenText(String source, List<Token> tokens) {
    public TokenText {
        tokens = List.copyOf(tokens);
    }

    /** The same where the text is known; tokens that all stand for none are written with blanks between them. */
    public TokenText written() {
        if (tokens.stream().anyMatch(token -> token.start() >= 0)) {
            return this;
        }
        boolean characters = tokens.stream().allMatch(token -> token.text().length() <= 1);
        StringBuilder text = new StringBuilder();
        List<Token> placed = new ArrayList<>();
        for (Token token : tokens) {
            text.append(text.isEmpty() || characters ? "" : " ");
            placed.add(new Token(
                    token.text(), text.length(), text.length() + token.text().length(), token.known()));
            text.append(token.text());
        }
        return new TokenText(text.toString(), placed);
    }

    /** The same text with no more than a number of tokens. */
    public TokenText first(int most) {
        return tokens.size() <= most ? this : new TokenText(source, tokens.subList(0, most));
    }
}
