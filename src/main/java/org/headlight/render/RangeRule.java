package org.headlight.render;

import java.util.Arrays;
import java.util.List;
import org.headlight.snapshot.Matrix;

/**
 * How the range of a colour scale follows from what is shown. Values that are not finite never count; where there are no
 * others, or they give no stretch, the range is 0 to 1.
 */
public enum RangeRule implements RangeChoice {
    /** Always 0 to 1, so that pictures can be compared. */
    ZERO_TO_ONE("0 to 1") {
        @Override
        public ValueRange range(List<Matrix> matrices) {
            return ValueRange.UNIT;
        }
    },
    /** 0 to the largest value. */
    ZERO_TO_MAXIMUM("0 to largest") {
        @Override
        public ValueRange range(List<Matrix> matrices) {
            double largest = 0;
            for (Matrix matrix : matrices) {
                for (float value : matrix.values()) {
                    largest = value > largest && value < Float.POSITIVE_INFINITY ? value : largest;
                }
            }
            return between(0, largest);
        }
    },
    /**
     * The 1st to the 99th hundredth of the values, so that a few outliers do not darken the rest. Of more than a million
     * values, evenly spread ones are looked at.
     */
    ROBUST("1 to 99 %") {
        @Override
        public ValueRange range(List<Matrix> matrices) {
            float[] values = spread(matrices);
            Arrays.sort(values);
            return values.length == 0 ? ValueRange.UNIT : between(quantile(values, 0.01), quantile(values, 0.99));
        }
    },
    /**
     * From the smallest to the largest value by powers of ten, so that small values differ too; over four powers at most.
     * What is 0 takes the lowest colour.
     */
    LOGARITHMIC("logarithmic") {
        @Override
        public ValueRange range(List<Matrix> matrices) {
            double largest = ZERO_TO_MAXIMUM.range(matrices).maximum();
            double smallest = largest;
            for (Matrix matrix : matrices) {
                for (float value : matrix.values()) {
                    smallest = value > 0 && value < smallest ? value : smallest;
                }
            }
            return ValueRange.logarithmic(Math.clamp(smallest, largest * WIDEST_LOGARITHMIC, largest / 10), largest);
        }
    },
    /** The largest distance from zero on both sides, for differences; -1 to 1 where all are zero. */
    SYMMETRIC("symmetric") {
        @Override
        public ValueRange range(List<Matrix> matrices) {
            double distance = 0;
            for (Matrix matrix : matrices) {
                for (float value : matrix.values()) {
                    float size = Math.abs(value);
                    distance = size > distance && size < Float.POSITIVE_INFINITY ? size : distance;
                }
            }
            return ValueRange.symmetric(distance > 0 ? distance : 1);
        }
    };

    private static final double WIDEST_LOGARITHMIC = 1e-4;
    private static final int MOST_SORTED = 1_000_000;

    private final String words;

    RangeRule(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    private static ValueRange between(double minimum, double maximum) {
        return minimum < maximum ? new ValueRange(minimum, maximum) : ValueRange.UNIT;
    }

    private static double quantile(float[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static float[] spread(List<Matrix> matrices) {
        long total =
                matrices.stream().mapToLong(matrix -> matrix.values().length).sum();
        // Odd, so that a square map with a side of a power of two is not looked at in a few columns alone.
        int stride = (int) Math.ceilDiv(total, (long) MOST_SORTED) | 1;
        float[] kept = new float[(int) (total / stride) + matrices.size()];
        int count = 0;
        for (Matrix matrix : matrices) {
            float[] values = matrix.values();
            for (int i = 0; i < values.length; i += stride) {
                if (Float.isFinite(values[i])) {
                    kept[count++] = values[i];
                }
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
