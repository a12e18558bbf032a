package org.headlight.data.language;

import java.util.List;
import org.headlight.data.DataFormatException;
import org.headlight.data.Tokenizer;
import org.headlight.data.Vocabulary;
import org.headlight.snapshot.TokenText;

/**
 * How running text becomes numbers for one network: kept with the run. Immutable.
 *
 * @param tokenizer cuts the text
 * @param vocabulary numbers the tokens
 * @param contextTokens how many tokens are read at once, at least 1
 */
public record TokenCoding(Tokenizer tokenizer, Vocabulary vocabulary, int contextTokens) {
    private static final int LEAST_VOCABULARY = 4;

    /**
     * Makes the vocabulary from the training part.
     *
     * @param train the tokens to learn from
     * @param minimumCount how often a token must occur, at least 1
     * @param maximumSize how many entries it may have
     * @param train the text to learn from
     * @throws DataFormatException if there are fewer than two different tokens, or not one more than are read at once; says what
     *     to change
     */
    public static TokenCoding learn(
            String train, Tokenizer tokenizer, int minimumCount, int maximumSize, int contextTokens) {
        TokenText cut = tokenizer.tokenize(train);
        int tokens = cut.tokens().size();
        if (tokens <= contextTokens) {
            throw new DataFormatException(
                    ("The part to learn from has %,d tokens, but contextTokens is %,d and takes one more than that. "
                                    + "Lower contextTokens or take a longer text.")
                            .formatted(tokens, contextTokens));
        }
        Vocabulary vocabulary = Vocabulary.of(List.of(cut), minimumCount, maximumSize);
        if (vocabulary.size() < LEAST_VOCABULARY) {
            throw new DataFormatException(
                    ("The text has fewer than two different tokens that occur %,d times or more, so there is nothing to "
                                    + "foretell. Lower minimumCount or take another text.")
                            .formatted(minimumCount));
        }
        return new TokenCoding(tokenizer, vocabulary, contextTokens);
    }

    /** The ids of a text's tokens, [tokens]. */
    public int[] ids(String text) {
        return vocabulary.ids(tokenizer.tokenize(text));
    }

    /** The last tokens of a text, as many as are read at once, each saying whether it is known. */
    public TokenText lastTokens(String text) {
        TokenText all = tokenizer.tokenize(text);
        int count = all.tokens().size();
        return vocabulary.mark(new TokenText(text, all.tokens().subList(Math.max(0, count - contextTokens), count)));
    }
}
