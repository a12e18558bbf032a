package org.headlight.model.classifier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.headlight.data.Batch;
import org.headlight.data.Example;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final int STOP = 7;
    private static final int ASK = 8;
    private static final Batch BATCH = Batch.of(
            List.of(new Example(new int[] {2, 3, STOP, 4, ASK, STOP, 5}, 0), new Example(new int[] {6, STOP}, 0)));

    private final Sentences sentences = Sentences.of(BATCH, Set.of(STOP, ASK));

    @Test
    void aSentenceEndsWithTheLastOfItsMarksOrWithTheText() {
        assertArrayEquals(new int[][] {{3, 6, 7}, {2}}, sentences.ends());
        assertArrayEquals(new int[] {3, 1}, sentences.counts());
        assertArrayEquals(new int[] {3, 3, 1, 2}, sentences.lengths());
    }

    @Test
    void eachSentenceBecomesATextAndFindsItsPlaceAgain() {
        assertArrayEquals(
                new int[] {2, 3, STOP, 4, ASK, STOP, 5, 0, 0, 6, STOP, 0}, sentences.ids(BATCH.ids(), BATCH.steps()));
        assertArrayEquals(new int[] {0, 1, 2, 3, 0, 0}, sentences.places());
    }

    @Test
    void whatIsKnownOfASentencesWordsStandsAtTheirPlacesInTheText() {
        float[] spread = sentences.spread(new float[] {.1f, .2f, .7f, .3f, .3f, .4f, 1, 9, 9, .5f, .5f, 9}, 7, -1);
        assertEquals(2 * 3 * 7, spread.length);
        assertArrayEquals(new float[] {.1f, .2f, .7f, -1, -1, -1, -1}, row(spread, 0));
        assertArrayEquals(new float[] {-1, -1, -1, .3f, .3f, .4f, -1}, row(spread, 1));
        assertArrayEquals(new float[] {-1, -1, -1, -1, -1, -1, 1}, row(spread, 2));
        assertArrayEquals(new float[] {.5f, .5f, -1, -1, -1, -1, -1}, row(spread, 3));
    }

    private static float[] row(float[] values, int row) {
        return java.util.Arrays.copyOfRange(values, 7 * row, 7 * row + 7);
    }
}
