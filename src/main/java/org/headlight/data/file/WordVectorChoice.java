package org.headlight.data.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.headlight.data.DataFormatException;
import org.headlight.data.Vocabulary;
import org.headlight.data.WordVectors;

/** Which word of a file of vectors goes to which token: to its own, and to those that have none and differ from it by case alone. */
final class WordVectorChoice {
    private final String file;
    private final Map<String, Integer> own = new HashMap<>();
    private final Map<String, List<Integer>> byLowerCase = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final Map<Integer, float[]> exact = new HashMap<>();
    private final Map<Integer, float[]> folded = new HashMap<>();

    WordVectorChoice(String file, Vocabulary vocabulary) {
        this.file = file;
        for (int id = Vocabulary.UNKNOWN + 1; id < vocabulary.size(); id++) {
            String token = vocabulary.token(id);
            own.put(token, id);
            byLowerCase
                    .computeIfAbsent(token.toLowerCase(Locale.ROOT), lower -> new ArrayList<>())
                    .add(id);
        }
    }

    /** Whether a word is of use. */
    boolean wants(String word) {
        return own.containsKey(word) || byLowerCase.containsKey(word);
    }

    /**
     * Takes the vector of a word.
     *
     * @param line where it stands, from 1
     * @throws DataFormatException if the word had one already; names both lines
     */
    void put(String word, float[] vector, long line) {
        Long before = lines.putIfAbsent(word, line);
        if (before != null) {
            throw new DataFormatException(
                    "%s, line %,d: the word \"%s\" stands on line %,d already.".formatted(file, line, word, before));
        }
        if (own.containsKey(word)) {
            exact.put(own.get(word), vector);
        }
        byLowerCase.getOrDefault(word, List.of()).forEach(id -> folded.put(id, vector));
    }

    WordVectors vectors() {
        Map<Integer, float[]> vectors = new HashMap<>(folded);
        vectors.putAll(exact);
        return new WordVectors(file, vectors);
    }
}
