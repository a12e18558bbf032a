package org.headlight.ui.control.heatmap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class MarginsTest {

    @Test
    void aUniformRowHasTheLargestEntropyAndASharpOneNone() {
        Margins margins = Margins.of(new Matrix(2, 4, new float[] {0.25f, 0.25f, 0.25f, 0.25f, 0, 1, 0, 0}));
        assertArrayEquals(new double[] {Math.log(4), 0}, margins.entropy(), 1e-6);
        assertEquals(Math.log(4), margins.largestEntropy(), 1e-12);
        assertArrayEquals(new double[] {0.125, 0.625, 0.125, 0.125}, margins.received(), 1e-6);
        assertEquals(0.625, margins.largestReceived(), 1e-6);
    }

    @Test
    void aBrokenWeightBreaksItsRowAndNothingElse() {
        Margins margins = Margins.of(new Matrix(2, 2, new float[] {Float.NaN, 1, 0.5f, 0.5f}));
        assertTrue(Double.isNaN(margins.entropy()[0]));
        assertEquals(Math.log(2), margins.entropy()[1], 1e-6);
        assertArrayEquals(new double[] {0.25, 0.75}, margins.received(), 1e-6);
    }
}
