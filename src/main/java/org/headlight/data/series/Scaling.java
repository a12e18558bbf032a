package org.headlight.data.series;

/**
 * Brings a column to mean 0 and deviation 1, and back into the file's unit: {@code (value - mean) / deviation}. Immutable.
 *
 * @param mean mean of the training part, in the file's unit
 * @param deviation population deviation of the training part, in the file's unit, above 0; 1 for a column that never varies
 *     there, which is moved to 0 but not stretched
 */
public record Scaling(double mean, double deviation) {

    /** @throws IllegalArgumentException if the deviation is not above 0 */
    public Scaling {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("deviation: expected above 0 but got " + deviation);
        }
    }

    /**
     * The scaling of a column by its first rows; holes do not count.
     *
     * @param rows how many rows may be looked at
     */
    public static Scaling of(SeriesColumn column, int rows) {
        double sum = 0;
        int seen = 0;
        for (int row = 0; row < rows; row++) {
            if (!column.isMissing(row)) {
                sum += column.values()[row];
                seen++;
            }
        }
        if (seen == 0) {
            return new Scaling(0, 1);
        }
        double mean = sum / seen;
        double squares = 0;
        for (int row = 0; row < rows; row++) {
            if (!column.isMissing(row)) {
                float value = column.values()[row];
                squares += (value - mean) * (value - mean);
            }
        }
        return new Scaling(mean, column.varies(rows) ? Math.sqrt(squares / seen) : 1);
    }

    /** A value in scaled units. */
    public float scaled(float value) {
        return (float) ((value - mean) / deviation);
    }

    /** A scaled value in the file's unit. */
    public float unscaled(float value) {
        return (float) (value * deviation + mean);
    }
}
