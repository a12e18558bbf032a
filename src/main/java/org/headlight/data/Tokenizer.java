package org.headlight.data;

import java.util.List;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/** How a text is cut into the units a network reads. */
public enum Tokenizer {
    /**
     * Words, numbers and single punctuation marks, lower-cased; see {@link WordTokens} for the rules. White space separates
     * and belongs to no token.
     */
    WORDS {
        @Override
        List<Token> cut(String text) {
            return WordTokens.in(text);
        }
    },

    /** Every character as a reader sees it (a grapheme cluster), white space included and case kept. */
    CHARACTERS {
        @Override
        List<Token> cut(String text) {
            return Graphemes.of(text).stream()
                    .map(character -> new Token(
                            WordTokens.composed(text.substring(character.start(), character.end())),
                            character.start(),
                            character.end(),
                            true))
                    .toList();
        }
    };

    /** What stands for a text in which there is nothing to read, so that a network always has one token. */
    public static final String EMPTY = "<empty>";

    /**
     * Cuts a text.
     *
     * @param text any text, also an empty one
     * @return at least one token, in reading order, each with its place in the source; all marked as known, because only a
     *     {@link Vocabulary} can tell
     */
    public TokenText tokenize(String text) {
        List<Token> tokens = cut(text);
        return new TokenText(text, tokens.isEmpty() ? List.of(new Token(EMPTY, -1, -1, true)) : tokens);
    }

    abstract List<Token> cut(String text);
}
