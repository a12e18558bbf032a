package org.headlight.model.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class TokenDropoutTest {
    private static final int HIDDEN = 1;

    @Test
    void hidesAboutItsShareOfRealTokensAndNoPadding() {
        int steps = 10_000;
        int[] ids = new int[2 * steps];
        Arrays.fill(ids, 0, steps, 7);
        Arrays.fill(ids, steps, steps + 10, 8);
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            int[] read = new TokenDropout(0.2, HIDDEN, new SplittableRandom(4))
                    .apply(tape, ids, new int[] {steps, 10}, steps);
            long hidden =
                    Arrays.stream(read, 0, steps).filter(id -> id == HIDDEN).count();
            assertEquals(0.2, hidden / (double) steps, 0.02);
            assertArrayEquals(
                    Arrays.copyOfRange(ids, steps + 10, 2 * steps), Arrays.copyOfRange(read, steps + 10, 2 * steps));
        }
    }

    @Test
    void hidesNothingInInference() {
        int[] ids = {3, 4, 5};
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.beginInference();
            assertArrayEquals(
                    ids, new TokenDropout(0.9, HIDDEN, new SplittableRandom(4)).apply(tape, ids, new int[] {3}, 3));
        }
    }
}
