package org.headlight.render.sketch;

import java.util.stream.IntStream;
import org.headlight.render.figure.Box;
import org.headlight.render.series.ForecastColumn;

/**
 * Values laid over the height of a box, the highest at the top. Immutable.
 *
 * @param box what they are laid over
 * @param minimum at the bottom
 * @param maximum at the top, above the minimum
 */
record ValueScale(Box box, double minimum, double maximum) {
    private static final double AIR = 0.06;

    /** All that is drawn of a column, with a little air above and below; 0 to 1 where there is nothing to draw. */
    static ValueScale of(ForecastColumn column, Box box) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        float[][] drawn = {column.signal(), column.forecast(), column.lower(), column.upper(), column.truth()};
        for (float[] values : drawn) {
            for (float value : values) {
                if (Float.isFinite(value)) {
                    lowest = Math.min(lowest, value);
                    highest = Math.max(highest, value);
                }
            }
        }
        if (lowest > highest) {
            return new ValueScale(box, 0, 1);
        }
        double air = highest > lowest ? AIR * (highest - lowest) : Math.max(0.5, Math.abs(highest) * AIR);
        return new ValueScale(box, lowest - air, highest + air);
    }

    /** The height of a value; NaN where it is no number. */
    double y(double value) {
        return Double.isFinite(value)
                ? box.bottom() - (value - minimum) / (maximum - minimum) * box.height()
                : Double.NaN;
    }

    /** The heights of values. */
    double[] ys(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> y(values[i])).toArray();
    }
}
