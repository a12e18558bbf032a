package org.headlight.render;

/**
 * The stretch of values that a colour map is laid over. Immutable.
 *
 * @param minimum the value that takes the lowest colour
 * @param maximum the value that takes the highest colour
 * @param logarithmic whether equal ratios take equal stretches of the colours, instead of equal differences
 */
public record ValueRange(double minimum, double maximum, boolean logarithmic) {

    /** From 0 to 1, where every attention weight lies. */
    public static final ValueRange UNIT = new ValueRange(0, 1);

    /** A range over which equal differences take equal stretches. */
    public ValueRange(double minimum, double maximum) {
        this(minimum, maximum, false);
    }

    /** A range over which equal ratios take equal stretches; both ends are above 0. */
    public static ValueRange logarithmic(double minimum, double maximum) {
        return new ValueRange(minimum, maximum, true);
    }

    /** @throws IllegalArgumentException unless minimum and maximum are finite and the minimum is smaller */
    public ValueRange {
        if (!(minimum < maximum)
                || logarithmic && !(minimum > 0)
                || Double.isInfinite(minimum)
                || Double.isInfinite(maximum)) {
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
        return logarithmic
                ? Math.log(value / minimum) / Math.log(maximum / minimum)
                : (value - minimum) / (maximum - minimum);
    }

    /** The smallest range that holds both. */
    public ValueRange including(ValueRange other) {
        return new ValueRange(Math.min(minimum, other.minimum), Math.max(maximum, other.maximum), logarithmic);
    }
}
