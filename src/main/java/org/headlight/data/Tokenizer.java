package org.headlight.data;

import java.util.List;
import java.util.stream.IntStream;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/** How a text is cut into the units a network reads. */
public enum Tokenizer {
    /**
     * Words, numbers and single marks. White space and other invisible characters separate and belong to no token.
     *
     * <ul>
     *   <li>A word is a run of letters with their accents, lower-cased. English contractions are cut as treebanks cut them,
     *       so raw and already tokenised text agree: {@code won't} is {@code wo n't}, {@code Parker's} is {@code parker 's}.
     *   <li>A number is a run of digits, with a point, comma or colon between digits. From five digits on only its shape is
     *       kept ({@code 08452810075} is read as {@code 00000000000}): a telephone number never seen before still says that
     *       it is one.
     *   <li>Everything else that is visible is a token of its own: a punctuation mark, an ideograph, a whole emoji.
     * </ul>
     */
    WORDS {
        @Override
        List<Token> cut(String text) {
            return WordCutter.cut(text);
        }
    },

    /** Every character as a reader sees it (a grapheme cluster), white space included and case kept. */
    CHARACTERS {
        @Override
        List<Token> cut(String text) {
            int[] boundaries = Graphemes.boundaries(text);
            return IntStream.range(0, boundaries.length - 1)
                    .mapToObj(i -> Spelling.ofCharacter(text, boundaries[i], boundaries[i + 1]))
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
        return new TokenText(text, tokens.isEmpty() ? List.of(Token.mark(EMPTY)) : tokens);
    }

    /** Tokens as text: words with a space between them, characters without. */
    public String text(List<String> tokens) {
        return String.join(this == WORDS ? " " : "", tokens);
    }

    abstract List<Token> cut(String text);
}
