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
 */
public record LanguageCoding(Tokenizer tokenizer, Vocabulary vocabulary) {
    private static final int LEAST_VOCABULARY = 4;

    /**
     * Makes the vocabulary from the training part.
     *
     * @param train the tokens to learn from
     * @param minimumCount how often a token must occur, at least 1
     * @param maximumSize how many entries it may have
     * @throws DataFormatException if there are fewer than two different tokens
     */
    public static LanguageCoding learn(TokenText train, Tokenizer tokenizer, int minimumCount, int maximumSize) {
        Vocabulary vocabulary = Vocabulary.of(List.of(train), minimumCount, maximumSize);
        if (vocabulary.size() < LEAST_VOCABULARY) {
            throw new DataFormatException(
                    "The text has fewer than two different tokens that occur often enough, so there is nothing to foretell.");
        }
        return new LanguageCoding(tokenizer, vocabulary);
    }

    /** The ids of a text's tokens, [tokens]. */
    public int[] ids(String text) {
        return vocabulary.ids(tokenizer.tokenize(text));
    }
}
