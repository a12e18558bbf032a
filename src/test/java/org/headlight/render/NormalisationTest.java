package org.headlight.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class NormalisationTest {
    private static final Matrix MAP = new Matrix(2, 3, new float[] {0.1f, 0.4f, 0.2f, 0, 0.8f, Float.NaN});

    @Test
    void dividesByTheLargestOfWhatItNames() {
        assertSame(MAP, Normalisation.NONE.of(MAP));
        assertArrayEquals(
                new float[] {0.25f, 1, 0.5f, 0, 1, Float.NaN},
                Normalisation.ROW.of(MAP).values(),
                1e-6f);
        assertArrayEquals(
                new float[] {1, 0.5f, 1, 0, 1, Float.NaN},
                Normalisation.COLUMN.of(MAP).values(),
                1e-6f);
        assertArrayEquals(
                new float[] {0.125f, 0.5f, 0.25f, 0, 1, Float.NaN},
                Normalisation.WHOLE.of(MAP).values(),
                1e-6f);
    }

    @Test
    void nothingIsDividedByZero() {
        Matrix zeros = new Matrix(2, 2, new float[4]);
        assertArrayEquals(new float[4], Normalisation.ROW.of(zeros).values());
    }

    @Test
    void aRowKeepsTheFewestThatMakeUpItsShare() {
        Matrix rows = new Matrix(2, 4, new float[] {0.5f, 0.3f, 0.15f, 0.05f, 0.25f, 0.25f, 0.25f, 0.25f});
        assertArrayEquals(
                new float[] {0.5f, 0.3f, 0, 0, 0.25f, 0.25f, 0.25f, 0.25f},
                RowFilter.strongest(rows, 0.8).values());
        assertSame(rows, RowFilter.strongest(rows, 1));
    }
}
