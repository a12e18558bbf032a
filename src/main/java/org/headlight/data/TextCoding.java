package org.headlight.data;

import org.headlight.snapshot.TokenText;

/**
 * How texts become numbers for one network, and its answers names again: kept with the run, because a network is of no use
 * without it. Immutable.
 *
 * @param tokenizer cuts the texts
 * @param vocabulary numbers the tokens
 * @param labels numbers the classes
 * @param maximumTokens longest text read, in tokens, at least 1; the rest of a longer one is not read
 */
public record TextCoding(Tokenizer tokenizer, Vocabulary vocabulary, Labels labels, int maximumTokens) {

    /** The tokens of a text that are read, each saying whether it is known. */
    public TokenText tokens(String text) {
        return vocabulary.mark(tokenizer.tokenize(text).first(maximumTokens));
    }

    /** The ids of the tokens of a text that are read, [tokens]. */
    public int[] ids(String text) {
        return vocabulary.ids(tokenizer.tokenize(text).first(maximumTokens));
    }

    /**
     * A text as the network takes it.
     *
     * @throws DataFormatException if the label is not one of these labels
     */
    public Example example(LabelledText text) {
        return new Example(ids(text.text()), labels.id(text.label()));
    }
}
