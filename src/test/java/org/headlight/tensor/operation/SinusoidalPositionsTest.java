package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class SinusoidalPositionsTest {

    /** The values that the paper's formula gives for size 4: wave lengths 2 pi and 2 pi 100. */
    @Test
    void isThePapersTable() {
        float[] expected = {
            0,
            1,
            0,
            1,
            0.84147098f,
            0.54030231f,
            0.00999983f,
            0.99995000f,
            0.90929743f,
            -0.41614684f,
            0.01999867f,
            0.99980001f
        };
        assertArrayEquals(expected, SinusoidalPositions.table(3, 4), 1e-7f);
    }

    @Test
    void endsWithASineForAnOddSize() {
        assertArrayEquals(new float[] {0, 1, 0}, SinusoidalPositions.table(1, 3), 0f);
    }
}
