package org.headlight.render.figure;

import java.util.ArrayList;
import java.util.List;
import org.headlight.render.NumberText;

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
        double step = step((maximum - minimum) / Math.max(1, atMost - 1));
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
     * Marks at 1 and 3 times the powers of ten, or at the powers alone where these are many.
     *
     * @param minimum first value of the axis, above 0
     * @param maximum last value of the axis, above the minimum
     */
    public static AxisTicks logarithmic(double minimum, double maximum, int atMost) {
        int first = (int) Math.floor(Math.log10(minimum));
        int last = (int) Math.ceil(Math.log10(maximum));
        boolean both = 2 * (Math.log10(maximum) - Math.log10(minimum)) <= atMost;
        int stride = Math.max(1, Math.ceilDiv(last - first, Math.max(1, atMost)));
        List<Double> values = new ArrayList<>();
        for (int power = first; power <= last; power += stride) {
            addInside(values, Math.pow(10, power), minimum, maximum);
            if (both) {
                addInside(values, 3 * Math.pow(10, power), minimum, maximum);
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
        return decimals > 5 ? NumberText.value(value) : NumberText.fixed(value, decimals);
    }
}
