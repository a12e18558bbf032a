package org.headlight.render.figure;

import java.util.ArrayList;
import java.util.List;
import org.headlight.render.NumberText;
import org.headlight.render.ValueRange;

/**
 * Where an axis is marked, in numbers that are easy to read. Immutable.
 *
 * @param values the marked values, rising
 * @param labels the text at each
 */
public record AxisTicks(List<Double> values, List<String> labels) {

    public AxisTicks {
        values = List.copyOf(values);
        labels = List.copyOf(labels);
    }

    /**
     * Marks in steps of 1, 2, 2.5 or 5 times a power of ten.
     *
     * @param minimum first value of the axis
     * @param maximum last value of the axis, above the minimum
     * @param atMost how many marks there may be, at least 2
     */
    public static AxisTicks linear(double minimum, double maximum, int atMost) {
        return every(step((maximum - minimum) / Math.max(1, atMost - 1)), minimum, maximum);
    }

    /** The same for the colours of a range, by powers of ten where it is logarithmic. */
    public static AxisTicks of(ValueRange range, int atMost) {
        return range.logarithmic()
                ? logarithmic(range.minimum(), range.maximum(), atMost)
                : linear(range.minimum(), range.maximum(), atMost);
    }

    /** The same at whole numbers only, for an axis that counts. */
    public static AxisTicks counting(double minimum, double maximum, int atMost) {
        double step = step((maximum - minimum) / Math.max(1, atMost - 1));
        return every(step <= 1 ? 1 : step == 2.5 ? 5 : step, minimum, maximum);
    }

    private static AxisTicks every(double step, double minimum, double maximum) {
        int decimals = decimals(step);
        double slack = step * 1e-9;
        List<Double> values = new ArrayList<>();
        for (long i = (long) Math.ceil((minimum - slack) / step); i * step <= maximum + slack; i++) {
            values.add(i * step);
        }
        return new AxisTicks(
                values, values.stream().map(value -> text(value, decimals)).toList());
    }

    /**
     * Marks for the legend of a range: both ends exactly, and between them what {@link #linear} gives and is not crowded
     * by the ends.
     *
     * @param minimum first value of the legend
     * @param maximum last value of the legend, above the minimum
     * @param atMost how many marks there may be between the ends, at least 2
     */
    public static AxisTicks withEnds(double minimum, double maximum, int atMost) {
        AxisTicks inner = linear(minimum, maximum, atMost);
        double crowded = 0.6 * (maximum - minimum) / atMost;
        List<Double> values = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < inner.values().size(); i++) {
            double value = inner.values().get(i);
            double toEnd = Math.min(value - minimum, maximum - value);
            if (toEnd > crowded) {
                values.add(value);
                labels.add(inner.labels().get(i));
            }
        }
        values.addFirst(minimum);
        labels.addFirst(inner.labelAt(minimum));
        values.addLast(maximum);
        labels.addLast(inner.labelAt(maximum));
        return new AxisTicks(values, labels);
    }

    /** The label of a mark that lies there, otherwise the value with three decimals. */
    private String labelAt(double value) {
        for (int i = 0; i < values.size(); i++) {
            if (Math.abs(values.get(i) - value) <= 1e-9 * Math.max(1, Math.abs(value))) {
                return labels.get(i);
            }
        }
        return NumberText.value(value);
    }

    /**
     * Marks at 1, 2 and 5 times the powers of ten, at 1 and 3 times, or at the powers alone, the more the axis spans.
     *
     * @param minimum first value of the axis, above 0
     * @param maximum last value of the axis, above the minimum
     */
    public static AxisTicks logarithmic(double minimum, double maximum, int atMost) {
        int first = (int) Math.floor(Math.log10(minimum));
        int last = (int) Math.ceil(Math.log10(maximum));
        double decades = Math.log10(maximum) - Math.log10(minimum);
        int[] factors =
                3 * decades <= atMost ? new int[] {1, 2, 5} : 2 * decades <= atMost ? new int[] {1, 3} : new int[] {1};
        int stride = Math.max(1, Math.ceilDiv(last - first, Math.max(1, atMost)));
        List<Double> values = new ArrayList<>();
        for (int power = first; power <= last; power += stride) {
            for (int factor : factors) {
                addInside(values, factor * Math.pow(10, power), minimum, maximum);
            }
        }
        return new AxisTicks(
                values, values.stream().map(AxisTicks::logarithmicText).toList());
    }

    private static String logarithmicText(double value) {
        return text(value, Math.max(0, (int) -Math.floor(Math.log10(value) + 1e-9)));
    }

    private static void addInside(List<Double> values, double value, double minimum, double maximum) {
        if (value >= minimum * (1 - 1e-9) && value <= maximum * (1 + 1e-9)) {
            values.add(value);
        }
    }

    private static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= atLeast * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static int decimals(double step) {
        int decimals = 0;
        for (double scaled = step;
                decimals < 15 && Math.abs(scaled - Math.rint(scaled)) > 1e-6 * scaled;
                scaled *= 10) {
            decimals++;
        }
        return decimals;
    }

    private static String text(double value, int decimals) {
        return decimals > 4 ? NumberText.value(value) : NumberText.fixed(value, decimals);
    }
}
