package org.headlight.data;

import java.util.List;
import org.headlight.snapshot.TokenText;

/** How a text is cut into the units a network reads. Immutable. */
public interface Tokenizer {

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
    Tokenizer WORDS = PlainTokenizer.WORDS;

    /** Every character as a reader sees it (a grapheme cluster), white space included and case kept. */
    Tokenizer CHARACTERS = PlainTokenizer.CHARACTERS;

    /** What stands for a text in which there is nothing to read, so that a network always has one token. */
    String EMPTY = "<empty>";

    /**
     * Cuts a text.
     *
     * @param text any text, also an empty one
     * @return at least one token, in reading order, each with its place in the source; all marked as known, because only a
     *     {@link Vocabulary} can tell
     */
    TokenText tokenize(String text);

    /** Tokens as text: words with a space between them, characters and parts of words without. */
    String text(List<String> tokens);

    /** What one token is: word, character or piece. */
    String unit();
}
