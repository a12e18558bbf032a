package org.headlight.render;

import java.util.Arrays;
import java.util.List;
import org.headlight.snapshot.Matrix;

/** How the range of a colour scale follows from what is shown. */
public enum RangeRule {
    /** Always 0 to 1, so that pictures can be compared. */
    ZERO_TO_ONE("0 to 1") {
        @Override
        ValueRange over(float[] sorted) {
            return ValueRange.UNIT;
        }
    },
    /** 0 to the largest value. */
    ZERO_TO_MAXIMUM("0 to largest") {
        @Override
        ValueRange over(float[] sorted) {
            return between(0, sorted[sorted.length - 1]);
        }
    },
    /** The 1st to the 99th hundredth of the values, so that a few outliers do not darken the rest. */
    ROBUST("1 to 99 %") {
        @Override
        ValueRange over(float[] sorted) {
            return between(quantile(sorted, 0.01), quantile(sorted, 0.99));
        }
    },
    /** The largest distance from zero on both sides, for differences. */
    SYMMETRIC("symmetric") {
        @Override
        ValueRange over(float[] sorted) {
            double distance = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
            return ValueRange.symmetric(distance > 0 ? distance : 1);
        }
    };

    private final String words;

    RangeRule(String words) {
        this.words = words;
    }

    /** Its name on the screen and in captions. */
    public String words() {
        return words;
    }

    /** The range over one matrix; see {@link #range(List)}. */
    public ValueRange range(Matrix matrix) {
        return range(List.of(matrix));
    }

    /**
     * The one range that several matrices share.
     *
     * @param matrices what is shown together; values that are not finite are left out
     * @return 0 to 1 where there is no finite value, or where all of them are equal and give no stretch
     */
    public ValueRange range(List<Matrix> matrices) {
        float[] sorted = this == ZERO_TO_ONE ? new float[0] : finite(matrices);
        Arrays.sort(sorted);
        return sorted.length == 0 ? ValueRange.UNIT : over(sorted);
    }

    /** The range over finite values in rising order, at least one. */
    abstract ValueRange over(float[] sorted);

    private static ValueRange between(double minimum, double maximum) {
        return minimum < maximum ? new ValueRange(minimum, maximum) : ValueRange.UNIT;
    }

    private static double quantile(float[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static float[] finite(List<Matrix> matrices) {
        float[] kept = new float
                [matrices.stream().mapToInt(matrix -> matrix.values().length).sum()];
        int count = 0;
        for (Matrix matrix : matrices) {
            for (float value : matrix.values()) {
                if (Float.isFinite(value)) {
                    kept[count++] = value;
                }
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
