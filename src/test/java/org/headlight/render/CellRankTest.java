package org.headlight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class CellRankTest {
    private static final Matrix MATRIX = new Matrix(2, 4, new float[] {0.1f, 0.5f, 0.25f, 0.25f, Float.NaN, 2, 1, 1});

    @Test
    void ranksWithinTheRowAndGivesEqualsTheBetterPlace() {
        assertEquals(1, CellRank.of(MATRIX, CellMask.EVERYWHERE, 0, 1).rank());
        assertEquals(2, CellRank.of(MATRIX, CellMask.EVERYWHERE, 0, 2).rank());
        assertEquals(2, CellRank.of(MATRIX, CellMask.EVERYWHERE, 0, 3).rank());
        assertEquals(4, CellRank.of(MATRIX, CellMask.EVERYWHERE, 0, 0).rank());
    }

    @Test
    void sharesAreOfTheSumOfTheRowWithoutNaN() {
        CellRank rank = CellRank.of(MATRIX, CellMask.EVERYWHERE, 1, 1);
        assertEquals(0.5, rank.share(), 1e-9);
        assertEquals(3, rank.candidates());
    }

    @Test
    void notANumberAndMaskedHaveNoRank() {
        assertEquals(0, CellRank.of(MATRIX, CellMask.EVERYWHERE, 1, 0).rank());
        CellRank masked = CellRank.of(MATRIX, (row, column) -> column > 0, 0, 0);
        assertTrue(masked.masked());
        assertEquals(0, masked.rank());
        assertEquals(3, masked.candidates());
    }
}
