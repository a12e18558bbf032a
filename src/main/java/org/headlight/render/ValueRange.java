package org.headlight.render;

/**
 * The stretch of values that a colour map is laid over. Immutable.
 *
 * @param minimum the value that takes the lowest colour
 * @param maximum the value that takes the highest colour
 */
public record ValueRange(double minimum, double maximum) {

    /** From 0 to 1, where every attention weight lies. */
    public static final ValueRange UNIT = new ValueRange(0, 1);

    /** @throws IllegalArgumentException unless minimum and maximum are finite and the minimum is smaller */
    public ValueRange {
        if (!(minimum < maximum) || Double.isInfinite(minimum) || Double.isInfinite(maximum)) {
            throw new IllegalArgumentException(
                    "range: expected a finite minimum below a finite maximum but got %s to %s"
                            .formatted(minimum, maximum));
        }
    }

    /** The same distance on both sides of zero, for differences. */
    public static ValueRange symmetric(double distance) {
        return new ValueRange(-distance, distance);
    }

    /** Where a value stands: 0 at the minimum, 1 at the maximum, beyond them outside; NaN for NaN. */
    public double fraction(double value) {
        return (value - minimum) / (maximum - minimum);
    }
}
