package org.headlight.tensor;

import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.Tanh.tanh;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TapeTest {

    private final Tape tape = new Tape(Workers.SERIAL);

    @AfterEach
    void close() {
        tape.close();
    }

    @Test
    void givesBackWhatItWasGiven() {
        tape.begin();
        Tensor tensor = tape.constant(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
        assertArrayEquals(new float[] {1, 2, 3, 4, 5, 6}, tensor.toArray());
        assertArrayEquals(new int[] {2, 3}, tensor.shape());
        assertEquals(3, tensor.length(-1));
    }

    @Test
    void addsUpTheGradientsOfATensorUsedTwice() {
        tape.begin();
        Tensor x = tape.variable(new float[] {3}, 1, 1);
        tape.backward(linear(x, x));
        assertEquals(6f, x.gradientToArray()[0], "the slope of x² at 3");
    }

    @Test
    void forgetsGradientsWhenTheNextStepBegins() {
        try (Parameters parameters = new Parameters()) {
            Tensor weight = parameters.create("w", new int[] {1, 1}, Initializer.constant(2), new SplittableRandom(1));
            for (int step = 0; step < 3; step++) {
                tape.begin();
                assertFalse(weight.hasGradient());
                tape.backward(linear(tape.constant(new float[] {5}, 1, 1), weight));
                assertEquals(5f, weight.gradientToArray()[0]);
            }
        }
    }

    @Test
    void recordsNothingInInference() {
        tape.beginInference();
        Tensor y = tanh(tape.variable(new float[] {1}, 1));
        assertFalse(y.needsGradient());
        assertThrows(IllegalStateException.class, () -> tape.backward(y));
    }

    @Test
    void refusesATensorOfAnEarlierStep() {
        tape.begin();
        Tensor old = tape.constant(new float[] {1}, 1);
        tape.begin();
        var refusal = assertThrows(IllegalStateException.class, old::toArray);
        assertEquals("this tensor belongs to an earlier step of its tape", refusal.getMessage());
    }

    @Test
    void refusesInputsOfTwoTapes() {
        try (Tape other = new Tape(Workers.SERIAL)) {
            tape.begin();
            other.begin();
            Tensor x = tape.constant(new float[] {1}, 1, 1);
            Tensor w = other.constant(new float[] {1}, 1, 1);
            assertThrows(IllegalArgumentException.class, () -> linear(x, w));
        }
    }

    @Test
    void growsForALargerStepAndThenNoMore() {
        tape.begin();
        tape.allocate(1000);
        long small = tape.nativeBytes();
        for (int step = 0; step < 3; step++) {
            tape.begin();
            tape.allocate(20_000_000);
            assertTrue(tape.nativeBytes() >= 80_000_000, "four bytes each");
        }
        long large = tape.nativeBytes();
        tape.begin();
        tape.allocate(1000);
        tape.allocate(20_000_000);
        assertEquals(large, tape.nativeBytes());
        assertTrue(large > small);
    }

    @Test
    void refusesValuesThatDoNotFillTheShape() {
        tape.begin();
        assertThrows(IllegalArgumentException.class, () -> tape.constant(new float[5], 2, 3));
        assertThrows(IllegalArgumentException.class, () -> tape.constant(new float[0], 2, 0));
    }
}
