package org.headlight.task.classify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.snapshot.AttentionKind;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Token;
import org.headlight.snapshot.TokenText;
import org.junit.jupiter.api.Test;

class TokenWeightsTest {

    private static AttentionMap map(AttentionKind kind, int rows, int columns, float... weights) {
        Matrix matrix = new Matrix(rows, columns, weights);
        return new AttentionMap(new AttentionSite("any", 0, 0, kind), names(rows), names(columns), matrix, matrix);
    }

    private static TokenText names(int count) {
        return new TokenText(
                "",
                IntStream.range(0, count)
                        .mapToObj(i -> Token.mark(String.valueOf(i)))
                        .toList());
    }

    @Test
    void onePoolingSpeaksForItself() {
        AttentionMap self = map(AttentionKind.SELF, 2, 2, 1, 0, 0, 1);
        AttentionMap pooling = map(AttentionKind.POOLING, 1, 2, 0.25f, 0.75f);
        assertArrayEquals(
                new float[] {0.25f, 0.75f},
                TokenWeights.of(List.of(self, pooling)).orElseThrow().values());
    }

    /** Half of the first sentence's 0.8 for each of its two words, all of the second's 0.2 for its only one. */
    @Test
    void aWordCountsByItsSentence() {
        AttentionMap words = map(AttentionKind.POOLING, 2, 3, 0.5f, 0.5f, 0, 0, 0, 1);
        AttentionMap sentences = map(AttentionKind.POOLING, 1, 2, 0.8f, 0.2f);
        assertArrayEquals(
                new float[] {0.4f, 0.4f, 0.2f},
                TokenWeights.of(List.of(words, sentences)).orElseThrow().values(),
                1e-7f);
    }

    @Test
    void selfAttentionAlonePoolsNothing() {
        assertEquals(Optional.empty(), TokenWeights.of(List.of(map(AttentionKind.SELF, 1, 1, 1))));
    }
}
