package org.headlight.model;

import java.util.Set;
import java.util.stream.Collectors;
import org.headlight.data.Vocabulary;

/**
 * What the data decides about a network. Immutable.
 *
 * @param vocabulary entries of the vocabulary, the marks included
 * @param classes how many classes there are, at least 2
 * @param sentenceEnds ids of the tokens that end a sentence
 */
public record NetworkSizes(int vocabulary, int classes, Set<Integer> sentenceEnds) {
    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "…", "。", "！", "？");

    public NetworkSizes {
        sentenceEnds = Set.copyOf(sentenceEnds);
    }

    /** Sizes alone, for counting what a network has to learn: no token ends a sentence. */
    public NetworkSizes(int vocabulary, int classes) {
        this(vocabulary, classes, Set.of());
    }

    /** What a vocabulary and a number of classes decide. */
    public static NetworkSizes of(Vocabulary vocabulary, int classes) {
        return new NetworkSizes(
                vocabulary.size(),
                classes,
                SENTENCE_ENDS.stream()
                        .filter(vocabulary::contains)
                        .map(vocabulary::id)
                        .collect(Collectors.toSet()));
    }
}
