package org.headlight.task.translate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.headlight.data.pairs.PairBatch;
import org.junit.jupiter.api.Test;

class OwnTokensTest {

    @Test
    void theShareGrowsInEqualStepsFromTheSecondEpochOn() {
        OwnTokens ownTokens = new OwnTokens(0.8, 4, 1);
        assertArrayEquals(
                new double[] {0, 0.2, 0.4, 0.6, 0.8, 0.8},
                IntStream.rangeClosed(1, 6).mapToDouble(ownTokens::share).toArray(),
                1e-12);
    }

    /** 8 is the begin mark, 9 the end mark, 0 fills up; the network's own answers are 5 and 6. */
    @Test
    void whatWasWrittenAtAStepIsReadAtTheNext() {
        PairBatch batch = new PairBatch(
                new int[] {2, 2},
                new int[] {1, 1},
                new int[] {8, 3, 4, 8, 3, 0},
                new int[] {3, 4, 9, 3, 9, 0},
                new int[] {3, 2},
                2,
                1,
                3);
        int[] own = {5, 6, 9, 6, 9, 5};
        PairBatch all = new OwnTokens(1, 1, 1).mix(batch, own, 1);
        assertArrayEquals(new int[] {8, 5, 6, 8, 6, 0}, all.targetRead());
        assertArrayEquals(batch.targetWritten(), all.targetWritten());
        assertArrayEquals(
                batch.targetRead(), new OwnTokens(1, 1, 1).mix(batch, own, 0).targetRead());
    }

    @Test
    void theShareIsThatOfTheTokensAndTheSeedDecidesWhich() {
        int steps = 10_001;
        int[] right = new int[steps];
        int[] own = new int[steps];
        Arrays.fill(own, 5);
        PairBatch batch = new PairBatch(new int[] {2}, new int[] {1}, right, right, new int[] {steps}, 1, 1, steps);
        int[] read = new OwnTokens(1, 1, 7).mix(batch, own, 0.3).targetRead();
        assertEquals(3_000, IntStream.of(read).filter(id -> id == 5).count(), 150);
        assertArrayEquals(read, new OwnTokens(1, 1, 7).mix(batch, own, 0.3).targetRead());
        assertNotEquals(
                Arrays.hashCode(read),
                Arrays.hashCode(new OwnTokens(1, 1, 8).mix(batch, own, 0.3).targetRead()));
    }
}
