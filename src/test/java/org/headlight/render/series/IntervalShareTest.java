package org.headlight.render.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class IntervalShareTest {

    @Test
    void measuresEveryStepAndTheMeanBesideTheShareOfTime() {
        Matrix weights = new Matrix(2, 4, new float[] {0.1f, 0.2f, 0.3f, 0.4f, 0.7f, 0.1f, 0.1f, 0.1f});
        IntervalShare share = IntervalShare.of(weights, new Interval(0, 2));
        assertArrayEquals(new double[] {0.3, 0.8}, share.ofRows(), 1e-6);
        assertEquals(0.55, share.ofWeight(), 1e-6);
        assertEquals(0.5, share.ofTime());
        assertEquals(1, share.most());
    }

    @Test
    void maskedStepsHaveNoWeightAndARowOfThemNoShare() {
        float hole = Float.NaN;
        Matrix weights = new Matrix(2, 2, new float[] {hole, hole, hole, 1});
        IntervalShare share = IntervalShare.of(weights, new Interval(1, 2));
        assertTrue(Double.isNaN(share.ofRows()[0]));
        assertEquals(1, share.ofWeight());
        assertEquals(1, share.most());
    }

    @Test
    void anIntervalGoesBothWaysAndIsNeverEmpty() {
        assertEquals(new Interval(3, 8), Interval.between(7, 3));
        assertEquals(5, Interval.between(3, 7).length());
        assertThrows(IllegalArgumentException.class, () -> new Interval(4, 4));
    }

    @Test
    void theStrongestPastIsTheLargestFirstAndLeavesOutWhatHardlyCounts() {
        float[] weights = {0.02f, 0.5f, Float.NaN, 0.2f, 0.28f};
        assertEquals(List.of(1, 4, 3), StrongestPast.of(weights, 5));
        assertEquals(List.of(1, 4), StrongestPast.of(weights, 2));
        assertEquals(List.of(), StrongestPast.of(new float[] {0, Float.NaN}, 5));
    }
}
