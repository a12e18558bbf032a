package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DropoutTest {

    private static final int SIZE = 100_003;

    private final Tape tape = new Tape(Workers.SERIAL);

    @AfterEach
    void close() {
        tape.close();
    }

    @Test
    void dropsTheShareAskedForAndScalesTheRest() {
        tape.begin();
        float[] result = drop(ones(), 0.3f, 5).toArray();
        int dropped = 0;
        for (float value : result) {
            assertEquals(value == 0 ? 0 : 1 / 0.7f, value, 1e-6f);
            dropped += value == 0 ? 1 : 0;
        }
        assertEquals(0.3, dropped / (double) SIZE, 0.006, "four deviations of a fair draw");
    }

    @Test
    void passesTheGradientThroughWhatItKept() {
        double[] kept = new double[9];
        tape.begin();
        Tensor ones = tape.variable(new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1}, 9);
        float[] factors = drop(ones, 0.5f, 2).toArray();
        Arrays.setAll(kept, i -> factors[i]);
        GradientCheck.ofInputs(new int[] {9}).compare(inputs -> drop(inputs[0], 0.5f, 2), inputs -> {
            double[] result = new double[9];
            Arrays.setAll(result, i -> inputs[0][i] * kept[i]);
            return result;
        });
    }

    @Test
    void givesTheSameForTheSameSeedAndAnotherForAnother() {
        tape.begin();
        float[] first = drop(ones(), 0.5f, 11).toArray();
        assertArrayEquals(first, drop(ones(), 0.5f, 11).toArray());
        assertEquals(false, Arrays.equals(first, drop(ones(), 0.5f, 12).toArray()));
    }

    @Test
    void letsEverythingThroughInInference() {
        tape.beginInference();
        Tensor input = ones();
        assertSame(input, drop(input, 0.5f, 1));
    }

    @Test
    void refusesToDropEverything() {
        tape.begin();
        Tensor input = ones();
        var refusal = assertThrows(IllegalArgumentException.class, () -> drop(input, 1f, 1));
        assertEquals("dropout: expected a rate from 0 to below 1 but got 1.0", refusal.getMessage());
    }

    private Tensor ones() {
        float[] values = new float[SIZE];
        Arrays.fill(values, 1f);
        return tape.variable(values, SIZE);
    }

    private static Tensor drop(Tensor input, float rate, long seed) {
        return Dropout.dropout(input, rate, new SplittableRandom(seed));
    }
}
