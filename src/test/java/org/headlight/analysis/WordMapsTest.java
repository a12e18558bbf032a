package org.headlight.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.headlight.data.Tokenizer;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;

class WordMapsTest {
    private static final AttentionSite SITE = new AttentionSite("decoder", 0, 0, AttentionKind.CROSS);

    private static AttentionMap map(TokenText query, TokenText key, float... weights) {
        Matrix matrix = new Matrix(query.tokens().size(), key.tokens().size(), weights);
        float[] scores = new float[weights.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = weights[i] == 0 ? Float.NEGATIVE_INFINITY : (float) Math.log(weights[i]);
        }
        return new AttentionMap(SITE, query, key, matrix, new Matrix(matrix.rows(), matrix.columns(), scores));
    }

    private static TokenText marks(String... names) {
        return new TokenText(
                "",
                IntStream.range(0, names.length)
                        .mapToObj(i -> Token.mark(names[i]))
                        .toList());
    }

    private static List<String> words(TokenText text) {
        return text.tokens().stream().map(Token::text).toList();
    }

    @Test
    void keysOfAWordAreSummedAndItsQueriesAveraged() {
        TokenText characters = Tokenizer.CHARACTERS.tokenize("ab c");
        TokenText words = Tokenizer.WORDS.tokenize("ab c");
        AttentionMap fine = map(
                characters,
                characters,
                0.1f,
                0.2f,
                0.3f,
                0.4f,
                0.5f,
                0.1f,
                0.1f,
                0.3f,
                0.25f,
                0.25f,
                0.25f,
                0.25f,
                0.0f,
                0.0f,
                0.5f,
                0.5f);
        WordMaps both =
                WordMaps.of(fine, map(words, words, 0.9f, 0.1f, 0.2f, 0.8f)).orElseThrow();
        assertEquals(List.of("ab", "c"), words(both.before().query()));
        // The rows "a" and "b" have 0.3 and 0.6 on "ab"; the blank is a word that only one of the texts has.
        assertArrayEquals(
                new float[] {0.45f, 0.35f, 0, 0.5f}, both.before().weights().values(), 1e-6f);
        assertArrayEquals(
                new float[] {0.9f, 0.1f, 0.2f, 0.8f}, both.after().weights().values());
        assertEquals(Float.NEGATIVE_INFINITY, both.before().scores().at(1, 0));
    }

    @Test
    void wordsThatOnlyOneHasAreLeftOut() {
        AttentionMap one = map(marks("a", "x", "b"), marks("k", "l"), 1, 0, 0.5f, 0.5f, 0, 1);
        AttentionMap other = map(marks("a", "b", "<end>"), marks("k", "l"), 0.8f, 0.2f, 0.3f, 0.7f, 1, 0);
        WordMaps both = WordMaps.of(one, other).orElseThrow();
        assertEquals(List.of("a", "b"), words(both.after().query()));
        assertArrayEquals(new float[] {1, 0, 0, 1}, both.before().weights().values());
        assertArrayEquals(
                new float[] {0.8f, 0.2f, 0.3f, 0.7f}, both.after().weights().values());
    }

    @Test
    void mapsWithoutAWordInCommonCannotBeAligned() {
        AttentionMap one = map(marks("a"), marks("k"), 1);
        assertTrue(WordMaps.of(one, map(marks("a"), marks("l"), 1)).isEmpty());
        assertTrue(WordMaps.of(one, map(marks("b"), marks("k"), 1)).isEmpty());
    }
}
