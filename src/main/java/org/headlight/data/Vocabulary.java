package org.headlight.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * The tokens a network knows, each with its number: the most frequent first, equally frequent ones by their characters.
 * Immutable.
 *
 * <p>It is made from the training part alone: a token seen only elsewhere must stay unknown, or the test would be told what
 * is in it. On disk it is UTF-8 text, one token a line; a token's id is its line, from 0.
 */
public final class Vocabulary {
    /** Fills the end of short texts in a batch. */
    public static final int PAD = 0;

    /** Stands for every token that is not in the vocabulary. */
    public static final int UNKNOWN = 1;

    private static final List<String> MARKS = List.of("<pad>", "<unknown>");

    private final List<String> tokens;
    private final Map<String, Integer> ids = new HashMap<>();

    private Vocabulary(List<String> tokens) {
        this.tokens = List.copyOf(tokens);
        for (String token : this.tokens) {
            ids.put(token, ids.size());
        }
    }

    /**
     * Counts the tokens of the training part and keeps the frequent ones.
     *
     * @param training the texts of the training part
     * @param minimumCount how often a token must occur, at least 1
     * @param maximumSize how many entries to keep with the two marks, at least 3
     */
    public static Vocabulary of(Iterable<TokenText> training, int minimumCount, int maximumSize) {
        Map<String, Integer> counts = new HashMap<>();
        for (TokenText text : training) {
            text.tokens().forEach(token -> counts.merge(token.text(), 1, Integer::sum));
        }
        counts.keySet().removeAll(MARKS);
        List<String> tokens = new ArrayList<>(MARKS);
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= minimumCount)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(0, maximumSize - MARKS.size()))
                .forEach(entry -> tokens.add(entry.getKey()));
        return new Vocabulary(tokens);
    }

    /** How many entries there are, the two marks included. */
    public int size() {
        return tokens.size();
    }

    /** The token with an id, from 0. */
    public String token(int id) {
        return tokens.get(id);
    }

    /** Whether the token is known. */
    public boolean contains(String token) {
        return ids.containsKey(token);
    }

    /** The id of a token; {@link #UNKNOWN} if it is not in the vocabulary. */
    public int id(String token) {
        return ids.getOrDefault(token, UNKNOWN);
    }

    /** The ids of a text's tokens, [tokens]. */
    public int[] ids(TokenText text) {
        return text.tokens().stream().mapToInt(token -> id(token.text())).toArray();
    }

    /** The same text with each token saying whether it is known. */
    public TokenText mark(TokenText text) {
        return new TokenText(
                text.source(),
                text.tokens().stream()
                        .map(token -> new Token(token.text(), token.start(), token.end(), contains(token.text())))
                        .toList());
    }

    /** The file's content: a token a line, in order of id. */
    public String toText() {
        return TokenLines.write(tokens);
    }

    /** Writes the file. */
    public void save(Path file) throws IOException {
        Files.writeString(file, toText());
    }

    /**
     * Reads the file.
     *
     * @throws DataFormatException if it is not a vocabulary; names file and line
     * @throws IOException if it cannot be read at all
     */
    public static Vocabulary load(Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            return parse(Files.readString(file), name);
        } catch (CharacterCodingException e) {
            throw new DataFormatException(name + " is not UTF-8 text, so it is not a vocabulary.", e);
        }
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @param file name of the file the text stands in, for sentences
     * @throws DataFormatException if it is not a vocabulary; names file and line
     */
    public static Vocabulary parse(String text, String file) {
        List<String> tokens = TokenLines.read(text, file);
        if (tokens.size() < MARKS.size() || !tokens.subList(0, MARKS.size()).equals(MARKS)) {
            throw new DataFormatException(
                    "%s, line 1: a vocabulary begins with the lines %s.".formatted(file, String.join(" and ", MARKS)));
        }
        return new Vocabulary(tokens);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vocabulary vocabulary && tokens.equals(vocabulary.tokens);
    }

    @Override
    public int hashCode() {
        return tokens.hashCode();
    }

    @Override
    public String toString() {
        return "Vocabulary[%d]".formatted(size());
    }
}
