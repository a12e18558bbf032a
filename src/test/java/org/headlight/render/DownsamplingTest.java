package org.headlight.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class DownsamplingTest {

    @Test
    void oneSpikeAmongSixteenMillionSurvives() {
        int side = 4096;
        float[] values = new float[side * side];
        values[1234 * side + 3210] = 0.9f;
        Matrix thumbnail = Downsampling.MAXIMUM.reduce(new Matrix(side, side, values), 64, 64);
        assertEquals(64, thumbnail.rows());
        assertEquals(0.9f, thumbnail.at(1234 / 64, 3210 / 64));
        int lit = 0;
        for (float value : thumbnail.values()) {
            lit += value > 0 ? 1 : 0;
        }
        assertEquals(1, lit);
    }

    @Test
    void theMeanOfEqualBlocksKeepsTheMeanOfAll() {
        Matrix matrix = new Matrix(2, 4, new float[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertArrayEquals(
                new float[] {3.5f, 5.5f}, Downsampling.MEAN.reduce(matrix, 1, 2).values());
        assertArrayEquals(
                new float[] {6, 8}, Downsampling.MAXIMUM.reduce(matrix, 1, 2).values());
    }

    @Test
    void blocksOfUnequalSizeLeaveNoCellOut() {
        Matrix matrix = new Matrix(1, 7, new float[] {1, 2, 3, 4, 5, 6, 7});
        assertArrayEquals(
                new float[] {2, 4, 7}, Downsampling.MAXIMUM.reduce(matrix, 1, 3).values());
    }

    @Test
    void whatIsNoNumberIsLeftOutUnlessThereIsNothingElse() {
        Matrix matrix = new Matrix(1, 4, new float[] {Float.NaN, -3, Float.NaN, Float.NaN});
        for (Downsampling way : Downsampling.values()) {
            Matrix reduced = way.reduce(matrix, 1, 2);
            assertEquals(-3, reduced.at(0, 0));
            assertTrue(Float.isNaN(reduced.at(0, 1)));
        }
    }

    @Test
    void aCellThatIsNoNumberHidesNoneAboveOrBesideIt() {
        float nan = Float.NaN;
        float[] values = {9, 1, 2, 3, nan, 4, nan, nan, 5, 6, 7, 8, 5, 6, 7, nan};
        assertArrayEquals(
                new float[] {9, 3, 6, 8},
                Downsampling.MAXIMUM.reduce(new Matrix(4, 4, values), 2, 2).values());
    }

    @Test
    void aMatrixThatFitsIsLeftAlone() {
        Matrix matrix = new Matrix(2, 2, new float[4]);
        assertSame(matrix, Downsampling.MAXIMUM.reduce(matrix, 64, 64));
    }
}
