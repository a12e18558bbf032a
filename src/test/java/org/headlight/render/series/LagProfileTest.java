package org.headlight.render.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class LagProfileTest {
    private static final float HOLE = Float.NaN;

    /** Two forecast steps over three past ones: the first looks at lags 3, 2, 1, the second at 4, 3, 2. */
    private final LagProfile profile =
            LagProfile.of(new Matrix(2, 3, new float[] {0.2f, 0.3f, 0.5f, 0.1f, 0.4f, 0.5f}));

    @Test
    void meansGoOverTheStepsThatCanLookSoFar() {
        assertArrayEquals(new double[] {0.5, 0.4, 0.3, 0.1}, profile.means(), 1e-7);
        assertArrayEquals(new int[] {1, 2, 2, 1}, profile.seen());
    }

    @Test
    void totalsAreSharesOfAllWeight() {
        assertArrayEquals(new double[] {0.25, 0.4, 0.3, 0.05}, profile.totals(), 1e-7);
        assertEquals(0.95, profile.within(2, 1), 1e-7);
        assertEquals(0.05, profile.within(4, 0), 1e-7);
    }

    @Test
    void thePeakIsTheLagWithTheLargestMean() {
        assertEquals(1, profile.peak());
        assertEquals(0.5, profile.largest(), 1e-7);
    }

    @Test
    void aMaskedStepIsLeftOutAndNotTakenForZero() {
        LagProfile masked = LagProfile.of(new Matrix(2, 2, new float[] {HOLE, 1, HOLE, 1}));
        assertArrayEquals(new double[] {1, 1, HOLE}, masked.means(), 1e-7);
        assertEquals(
                1, LagProfile.of(new Matrix(1, 2, new float[] {HOLE, HOLE})).peak());
        assertEquals(
                0, LagProfile.of(new Matrix(1, 2, new float[] {HOLE, HOLE})).largest());
    }
}
