package org.headlight.render.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class RowSumTextTest {

    @Test
    void isBorneOutByTheNumbers() {
        assertEquals("Each row sums to 1.", RowSumText.of(new Matrix(2, 2, new float[] {0.5f, 0.5f, 1 / 3f, 2 / 3f})));
        assertEquals(
                "Each row sums to 1, or to 0 where there is nothing to look at.",
                RowSumText.of(new Matrix(2, 2, new float[] {0.5f, 0.5f, 0, 0})));
        assertEquals(
                "Rows sum to between 0.300 and 1.000.",
                RowSumText.of(new Matrix(2, 2, new float[] {0.5f, 0.5f, 0.2f, 0.1f})));
    }
}
