package org.headlight.tensor;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random numbers that can be taken up where they stopped: it counts how many were drawn, and a fresh one of the same source
 * skips as many. Confined to the engine thread.
 */
public final class Chance implements RandomGenerator {
    private final SplittableRandom source;
    private long drawn;

    /** @param source decides the numbers; nobody else draws from it */
    public Chance(SplittableRandom source) {
        this.source = source;
    }

    @Override
    public long nextLong() {
        drawn++;
        return source.nextLong();
    }

    /** How many numbers were drawn or skipped so far. */
    public long drawn() {
        return drawn;
    }

    /**
     * Skips numbers until as many are drawn as were of another; one takes about a nanosecond.
     *
     * @param count how many the other had drawn
     * @throws IllegalArgumentException if more were drawn here already
     */
    public void resume(long count) {
        if (count < drawn) {
            throw new IllegalArgumentException(
                    "count: expected at least %d, as many as are drawn, but got %d".formatted(drawn, count));
        }
        while (drawn < count) {
            nextLong();
        }
    }
}
