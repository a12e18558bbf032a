package org.headlight.task;

import java.util.List;
import org.headlight.snapshot.Setting;
import org.headlight.snapshot.Settings;

/** How texts are made into what a network reads: the options of every task on texts. Immutable. */
public final class TextSettings {

    /** What one token is. */
    public static final Setting TOKENS = Setting.choice(
            "tokens",
            "Tokens",
            List.of("words", "subwords", "characters"),
            "What the network reads one by one; subwords are frequent words and the pieces of rare ones.");

    /** How many pieces are learned. */
    public static final Setting SUBWORDS = Setting.integer(
                    "subwords",
                    "Merges",
                    2_000,
                    0,
                    100_000,
                    "How often the most frequent two neighbours in the training part become one piece.")
            .onlyWith("tokens", "subwords");

    /** How often a token must occur. */
    public static final Setting MINIMUM_COUNT = Setting.integer(
            "minimumCount",
            "Minimum count",
            2,
            1,
            1_000_000,
            "How often a token must occur in the training part to be known.");

    /** How many tokens are known. */
    public static final Setting VOCABULARY_SIZE = Setting.integer(
            "vocabularySize",
            "Largest vocabulary",
            30_000,
            3,
            1_000_000,
            "How many tokens are known at most; the most frequent are kept.");

    /** What may be set, in the order it is shown. */
    public static final List<Setting> SCHEMA = List.of(
            TOKENS,
            SUBWORDS,
            MINIMUM_COUNT,
            VOCABULARY_SIZE,
            Setting.integer(
                    "maximumTokens",
                    "Longest text",
                    400,
                    1,
                    100_000,
                    "How many tokens of a text are read; the rest is left out."));

    /** Word vectors that were learned elsewhere, for the tasks that can begin with them. */
    public static final List<Setting> GIVEN_EMBEDDINGS = List.of(
            Setting.file(
                            "embeddings",
                            "Word vectors",
                            "A text file of GloVe or word2vec whose vectors the known words begin with; empty for none.")
                    .onlyWith("tokens", "words"),
            Setting.toggle("trainEmbeddings", "Train vectors", true, "Whether vectors from a file are trained further.")
                    .onlyWith("embeddings"));

    private TextSettings() {}

    /** Every option at its initial value. */
    public static Settings initial() {
        return Settings.initial(SCHEMA);
    }
}
