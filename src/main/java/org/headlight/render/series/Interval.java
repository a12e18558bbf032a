package org.headlight.render.series;

/**
 * Some steps of the history that follow one another. Immutable.
 *
 * @param first from 0
 * @param end after the last
 */
public record Interval(int first, int end) {

    /** @throws IllegalArgumentException if there is no step in it */
    public Interval {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException(
                    "expected a first below the end but got %d and %d".formatted(first, end));
        }
    }

    /** From one step to another, whichever comes first, both in it. */
    public static Interval between(int one, int other) {
        return new Interval(Math.min(one, other), Math.max(one, other) + 1);
    }

    /** How many steps are in it. */
    public int length() {
        return end - first;
    }

    /** Whether a step is in it. */
    public boolean contains(int step) {
        return step >= first && step < end;
    }
}
