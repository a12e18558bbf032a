package org.headlight.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.headlight.render.CellMask;
import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class CellReadingTest {
    private static final Matrix MATRIX = new Matrix(2, 4, new float[] {0.1f, 0.5f, 0.25f, 0.25f, Float.NaN, 2, 1, 1});

    @Test
    void ranksWithinTheRowAndGivesEqualsTheBetterPlace() {
        assertEquals(1, CellReading.of(MATRIX, CellMask.EVERYWHERE, 0, 1).rank());
        assertEquals(2, CellReading.of(MATRIX, CellMask.EVERYWHERE, 0, 2).rank());
        assertEquals(2, CellReading.of(MATRIX, CellMask.EVERYWHERE, 0, 3).rank());
        assertEquals(4, CellReading.of(MATRIX, CellMask.EVERYWHERE, 0, 0).rank());
    }

    @Test
    void sharesAreOfTheSumOfTheRowWithoutNaN() {
        CellReading reading = CellReading.of(MATRIX, CellMask.EVERYWHERE, 1, 1);
        assertEquals(0.5, reading.share(), 1e-9);
        assertEquals(3, reading.candidates());
    }

    @Test
    void notANumberAndMaskedHaveNoRank() {
        assertEquals(0, CellReading.of(MATRIX, CellMask.EVERYWHERE, 1, 0).rank());
        CellReading masked = CellReading.of(MATRIX, (row, column) -> column > 0, 0, 0);
        assertTrue(masked.masked());
        assertEquals(0, masked.rank());
        assertEquals(3, masked.candidates());
    }
}
