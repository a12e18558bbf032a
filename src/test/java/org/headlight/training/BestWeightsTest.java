package org.headlight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headlight.snapshot.EpochScore;
import org.headlight.snapshot.ParameterValues;
import org.junit.jupiter.api.Test;

class BestWeightsTest {
    private final BestWeights best = new BestWeights();
    private final List<Integer> copied = new ArrayList<>();

    private void offer(int step, double loss) {
        best.offerSound(step, loss, () -> {
            copied.add(step);
            return weights(step);
        });
    }

    private static Map<String, ParameterValues> weights(int step) {
        return Map.of("weight", new ParameterValues(new int[] {1}, new float[] {step}));
    }

    @Test
    void beforeTheFirstEpochIsJudgedCopiesGrowRarer() {
        for (int step = 0; step <= 1_000; step++) {
            offer(step, 1);
        }
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 18, 22), copied.subList(0, 13));
        assertTrue(copied.getLast() >= 900, "never farther than 100 steps back");
        assertTrue(copied.size() < 40, copied.size() + " copies of a twentieth of an update each");
        assertEquals("step %,d".formatted(copied.getLast()), best.origin());
    }

    @Test
    void aLossThatHasRisenFarAboveTheFirstIsNotKept() {
        offer(0, 0.7);
        offer(1, 1.3);
        offer(2, 900);
        offer(3, 1e20);
        assertEquals("step 1", best.origin());
    }

    @Test
    void aJudgedEpochGoesBeforeAllThatWasNot() {
        offer(0, 0.7);
        offer(1, 0.6);
        best.offer(new EpochScore(1, 12, 0.5, 0.5, 0.9, true), () -> weights(12));
        offer(40, 0.1);
        assertEquals("epoch 1", best.origin());
        assertEquals(weights(12), best.weights());
    }
}
