package org.headlight.training;

import java.util.Arrays;
import java.util.List;
import org.headlight.data.Example;
import org.headlight.data.LabelledText;
import org.headlight.data.Labels;
import org.headlight.data.Parts;
import org.headlight.data.Tokenizer;
import org.headlight.data.Vocabulary;
import org.headlight.run.Run;
import org.headlight.run.TextSettings;
import org.headlight.snapshot.Settings;
import org.headlight.snapshot.TokenText;

/**
 * Makes of texts what a network reads. Immutable.
 *
 * @param tokenizer cuts a text
 * @param maximumTokens how many tokens of a text are read
 * @param vocabulary gives each token its number
 * @param labels gives each class its number
 */
record TextEncoder(Tokenizer tokenizer, int maximumTokens, Vocabulary vocabulary, Labels labels) {

    /** Learns the vocabulary from the training part, and from nothing else. */
    static TextEncoder learn(Settings texts, Parts parts) {
        Tokenizer tokenizer = TextSettings.tokenizer(texts);
        int maximumTokens = texts.integer("maximumTokens");
        List<TokenText> training = parts.train().stream()
                .map(text -> cut(tokenizer.tokenize(text.text()), maximumTokens))
                .toList();
        Vocabulary vocabulary = Vocabulary.of(training, texts.integer("minimumCount"), texts.integer("vocabularySize"));
        return new TextEncoder(tokenizer, maximumTokens, vocabulary, parts.labels());
    }

    /** The encoder a run was trained with. */
    static TextEncoder of(Run run) {
        int maximumTokens = run.recipe().texts().integer("maximumTokens");
        return new TextEncoder(run.tokenizer(), maximumTokens, run.vocabulary(), run.labels());
    }

    /** The tokens of a text that are read, each marked as known or not. */
    TokenText tokens(String text) {
        return vocabulary.mark(cut(tokenizer.tokenize(text), maximumTokens));
    }

    /** @throws org.headlight.data.DataFormatException if a label is unknown */
    List<Example> examples(List<LabelledText> texts) {
        return texts.stream()
                .map(text -> new Example(ids(text.text()), labels.id(text.label())))
                .toList();
    }

    private int[] ids(String text) {
        int[] ids = vocabulary.ids(tokenizer.tokenize(text));
        return ids.length <= maximumTokens ? ids : Arrays.copyOf(ids, maximumTokens);
    }

    private static TokenText cut(TokenText text, int maximumTokens) {
        return text.tokens().size() <= maximumTokens
                ? text
                : new TokenText(text.source(), text.tokens().subList(0, maximumTokens));
    }
}
