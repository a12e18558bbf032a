package org.headlight.task;

import java.util.Map;
import java.util.stream.Stream;
import org.headlight.data.Tokenizer;
import org.headlight.data.subword.Subwords;
import org.headlight.snapshot.Settings;

/** What cuts texts into tokens, as the settings want it: learned, written into a run and read again. */
public final class TokenizerFile {
    private static final String MERGES = "merges.txt";

    private TokenizerFile() {}

    /**
     * What the settings want.
     *
     * @param texts values for {@link TextSettings#TOKENS} and {@link TextSettings#SUBWORDS}
     * @param training texts of the training part; read only if there is something to learn
     */
    public static Tokenizer learn(Settings texts, Stream<String> training) {
        return isLearned(texts) ? Subwords.learn(training, texts.integer(TextSettings.SUBWORDS.key())) : plain(texts);
    }

    /**
     * What was written.
     *
     * @throws org.headlight.data.DataFormatException if the file does not hold what it should; names file and line
     * @throws IllegalArgumentException if the file is missing; names it
     */
    public static Tokenizer read(Settings texts, CodingFiles files) {
        return isLearned(texts) ? Subwords.parse(files.text(MERGES), MERGES) : plain(texts);
    }

    /** Adds what was learned to the text files of a run; nothing if nothing was. */
    public static void write(Tokenizer tokenizer, Map<String, String> files) {
        if (tokenizer instanceof Subwords subwords) {
            files.put(MERGES, subwords.toText());
        }
    }

    private static boolean isLearned(Settings texts) {
        return kind(texts).equals("subwords");
    }

    private static Tokenizer plain(Settings texts) {
        return kind(texts).equals("words") ? Tokenizer.WORDS : Tokenizer.CHARACTERS;
    }

    private static String kind(Settings texts) {
        return texts.text(TextSettings.TOKENS.key());
    }
}
