package org.headlight.snapshot;

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

    /** The same text with no more than a number of tokens. */
    public TokenText first(int most) {
        return tokens.size() <= most ? this : new TokenText(source, tokens.subList(0, most));
    }
}
