package org.headlight.model.network;

import java.util.Set;
import java.util.stream.Collectors;
import org.headlight.data.Vocabulary;

/**
 * What texts decide about a network. Immutable.
 *
 * @param vocabulary entries of the vocabulary, the marks included
 * @param outputs what it chooses from, at least 2: the classes, or the tokens it may write
 * @param sentenceEnds ids of the tokens that end a sentence
 */
public record TextSizes(int vocabulary, int outputs, Set<Integer> sentenceEnds) implements NetworkSizes {
    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "…", "。", "！", "？");

    public TextSizes {
        sentenceEnds = Set.copyOf(sentenceEnds);
    }

    /** Sizes alone, for counting what a network has to learn: no token ends a sentence. */
    public TextSizes(int vocabulary, int outputs) {
        this(vocabulary, outputs, Set.of());
    }

    /** What a vocabulary and a number of outputs decide. */
    public static TextSizes of(Vocabulary vocabulary, int outputs) {
        return new TextSizes(
                vocabulary.size(),
                outputs,
                SENTENCE_ENDS.stream()
                        .filter(vocabulary::contains)
                        .map(vocabulary::id)
                        .collect(Collectors.toSet()));
    }
}
