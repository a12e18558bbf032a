package org.headlight.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;

/**
 * Two maps over the words that both have in the same order, so that maps of different tokens can be laid over each other.
 * Immutable.
 *
 * <p>Within a word weights are summed over its keys and averaged over its queries. Words that only one of the maps has are left
 * out, and their weight with them, so that a row may sum to less than 1.
 *
 * @param before the first map, [common queries, common keys]
 * @param after the second, of the same lengths
 */
public record WordMaps(AttentionMap before, AttentionMap after) {

    /** Lays two maps over each other by their words; empty if they have no query or no key in common. */
    public static Optional<WordMaps> of(AttentionMap before, AttentionMap after) {
        Words queriesBefore = Words.of(before.query());
        Words queriesAfter = Words.of(after.query());
        Words keysBefore = Words.of(before.key());
        Words keysAfter = Words.of(after.key());
        List<int[]> queries = common(queriesBefore.texts(), queriesAfter.texts());
        List<int[]> keys = common(keysBefore.texts(), keysAfter.texts());
        return queries.isEmpty() || keys.isEmpty()
                ? Optional.empty()
                : Optional.of(new WordMaps(
                        pick(before, queriesBefore, keysBefore, queries, keys, pair -> pair[0]),
                        pick(after, queriesAfter, keysAfter, queries, keys, pair -> pair[1])));
    }

    /**
     * The words of a text as runs of its tokens. Immutable.
     *
     * @param words one token for each word
     * @param ends index after the last token of each word
     */
    private record Words(List<Token> words, int[] ends) {
        static Words of(TokenText text) {
            List<Token> words = new ArrayList<>();
            int[] ends = new int[text.tokens().size()];
            Token last = null;
            for (int i = 0; i < ends.length; i++) {
                Token token = text.tokens().get(i);
                boolean goesOn = last != null && isOneWord(text.source(), last, token);
                Token word = goesOn
                        ? new Token(words.removeLast().text() + token.text(), last.start(), token.end(), token.known())
                        : token;
                words.add(word);
                ends[words.size() - 1] = i + 1;
                last = token;
            }
            return new Words(List.copyOf(words), Arrays.copyOf(ends, words.size()));
        }

        /** Tokens that touch are of one word, unless one of them is a blank or stands for no text. */
        private static boolean isOneWord(String source, Token last, Token next) {
            return last.end() >= 0
                    && last.end() == next.start()
                    && !last.text().isBlank()
                    && !next.text().isBlank()
                    && next.end() <= source.length();
        }

        List<String> texts() {
            return words.stream().map(Token::text).toList();
        }

        int start(int word) {
            return word == 0 ? 0 : ends[word - 1];
        }
    }

    /** The longest common subsequence: pairs of indices, ascending in both. */
    private static List<int[]> common(List<String> one, List<String> other) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                longest[i][j] = one.get(i).equals(other.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (one.get(i).equals(other.get(j))) {
                pairs.add(new int[] {i++, j++});
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static AttentionMap pick(
            AttentionMap map,
            Words queries,
            Words keys,
            List<int[]> queryPairs,
            List<int[]> keyPairs,
            ToIntFunction<int[]> side) {
        int rows = queryPairs.size();
        int columns = keyPairs.size();
        float[] weights = new float[rows * columns];
        float[] scores = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int query = side.applyAsInt(queryPairs.get(row));
                int key = side.applyAsInt(keyPairs.get(column));
                int cell = row * columns + column;
                weights[cell] = weight(map, queries, query, keys, key);
                scores[cell] = isMasked(map, queries, query, keys, key)
                        ? Float.NEGATIVE_INFINITY
                        : (float) Math.log(Math.max(weights[cell], Float.MIN_VALUE));
            }
        }
        return new AttentionMap(
                map.site(),
                text(map.query(), queries, queryPairs, side),
                text(map.key(), keys, keyPairs, side),
                new Matrix(rows, columns, weights),
                new Matrix(rows, columns, scores));
    }

    private static TokenText text(TokenText text, Words words, List<int[]> pairs, ToIntFunction<int[]> side) {
        return new TokenText(
                text.source(),
                pairs.stream()
                        .map(pair -> words.words().get(side.applyAsInt(pair)))
                        .toList());
    }

    private static float weight(AttentionMap map, Words queries, int query, Words keys, int key) {
        double sum = 0;
        for (int row = queries.start(query); row < queries.ends()[query]; row++) {
            for (int column = keys.start(key); column < keys.ends()[key]; column++) {
                sum += map.weights().at(row, column);
            }
        }
        return (float) (sum / (queries.ends()[query] - queries.start(query)));
    }

    private static boolean isMasked(AttentionMap map, Words queries, int query, Words keys, int key) {
        for (int row = queries.start(query); row < queries.ends()[query]; row++) {
            for (int column = keys.start(key); column < keys.ends()[key]; column++) {
                if (map.scores().at(row, column) != Float.NEGATIVE_INFINITY) {
                    return false;
                }
            }
        }
        return true;
    }
}
