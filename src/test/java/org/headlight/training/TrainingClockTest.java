package org.headlight.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrainingClockTest {
    private static final double CLOSE = 1e-9;

    private long nanos = 5_000_000_000L;
    private final TrainingClock clock = new TrainingClock(() -> nanos, 0);

    @Test
    void pausesDoNotCount() {
        pass(2);
        clock.pause();
        pass(100);
        clock.resume();
        pass(1);
        assertEquals(3, clock.seconds(), CLOSE);
    }

    @Test
    void speedIsThatOfTheSteps() {
        assertEquals(0, clock.stepsPerSecond());
        for (int step = 0; step < 10; step++) {
            pass(0.25);
            clock.step();
        }
        assertEquals(4, clock.stepsPerSecond(), CLOSE);
        pass(30);
        clock.skip();
        clock.pause();
        pass(100);
        clock.resume();
        pass(0.25);
        clock.step();
        assertEquals(4, clock.stepsPerSecond(), CLOSE);
    }

    @Test
    void theRestIsEstimatedFromAllThatWasDone() {
        assertTrue(Double.isNaN(clock.secondsLeft(0, 100)));
        pass(10);
        assertEquals(30, clock.secondsLeft(25, 100), CLOSE);
    }

    private void pass(double seconds) {
        nanos += (long) (seconds * 1e9);
    }
}
