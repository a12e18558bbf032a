package org.headlight.render.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void aConstantCurveStaysWhereItIsFromTheFirstPointOn() {
        assertArrayEquals(new double[] {3, 3, 3}, Smoothing.exponential(new double[] {3, 3, 3}, 0.6), 1e-12);
    }

    /** By hand: (0.4 * 0.6 * 1 + 0.4 * 2) / (1 - 0.36) = 1.625. */
    @Test
    void thePastFadesByItsWeight() {
        assertArrayEquals(new double[] {1, 1.625}, Smoothing.exponential(new double[] {1, 2}, 0.6), 1e-12);
        assertArrayEquals(new double[] {1, 2}, Smoothing.exponential(new double[] {1, 2}, 0), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> Smoothing.exponential(new double[1], 1));
    }

    @Test
    void oneBrokenValueBreaksOnlyItsOwnPlace() {
        double[] smooth = Smoothing.exponential(new double[] {1, Double.NaN, 1}, 0.6);
        assertTrue(Double.isNaN(smooth[1]));
        assertEquals(1, smooth[2], 1e-12);
    }

    @Test
    void thinningKeepsSpikesEndsAndBrokenValues() {
        double[] values = new double[100_000];
        values[43_210] = 9;
        values[43_300] = -9;
        values[70_001] = Double.NaN;
        int[] kept = CurveThinning.extremes(values, 500);
        assertTrue(kept.length <= 2 * 500 + 3, "kept " + kept.length);
        for (int index : new int[] {0, 43_210, 43_300, 70_001, 99_999}) {
            assertTrue(Arrays.binarySearch(kept, index) >= 0, "lost " + index);
        }
    }

    @Test
    void aShortCurveIsKeptWhole() {
        assertArrayEquals(new int[] {0, 1, 2}, CurveThinning.extremes(new double[3], 500));
        assertArrayEquals(new int[0], CurveThinning.extremes(new double[0], 500));
    }
}
