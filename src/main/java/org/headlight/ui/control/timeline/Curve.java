package org.headlight.ui.control.timeline;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.headlight.render.figure.CurveThinning;
import org.headlight.render.figure.Smoothing;

/**
 * Points of one measure over the steps of a training, which only grow at their end. FX thread only.
 *
 * <p>Steps never fall; values may be NaN, which means that the measure had no value there.
 */
final class Curve {
    private int[] steps = new int[256];
    private double[] values = new double[256];
    private int size;

    /** @throws IllegalArgumentException if the step is before the last one; says both */
    void add(int step, double value) {
        if (size > 0 && step < steps[size - 1]) {
            throw new IllegalArgumentException(
                    "step: expected at least %d but got %d".formatted(steps[size - 1], step));
        }
        if (size == steps.length) {
            steps = Arrays.copyOf(steps, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        steps[size] = step;
        values[size++] = value;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** The step of a point, points from 0. */
    int step(int index) {
        return steps[index];
    }

    /** The value of a point, points from 0; may be NaN. */
    double value(int index) {
        return values[index];
    }

    /** The value of the last point at or before a step; NaN where there is none. */
    double at(int step) {
        int index = Arrays.binarySearch(steps, 0, size, step);
        int last = index >= 0 ? index : -index - 2;
        return last < 0 ? Double.NaN : values[last];
    }

    /** The exponential mean of this curve, each value at the step of its point. */
    Curve smoothed(double past) {
        Curve smooth = new Curve();
        smooth.steps = Arrays.copyOf(steps, Math.max(1, size));
        smooth.values = Smoothing.exponential(Arrays.copyOf(values, size), past);
        smooth.size = size;
        return smooth;
    }

    /**
     * What a screen needs of the curve: the lowest and the highest of each of equal runs, so that no spike is lost.
     *
     * @param transform what is done to each value first, for example a logarithm
     * @param runs how many runs, at least 1
     * @return step, value, step, value, ... in order; values that are not finite are left out
     */
    double[] points(DoubleUnaryOperator transform, int runs) {
        double[] transformed = Arrays.stream(values, 0, size).map(transform).toArray();
        double[] points = new double[2 * size];
        int length = 0;
        for (int index : CurveThinning.extremes(transformed, runs)) {
            if (Double.isFinite(transformed[index])) {
                points[length++] = steps[index];
                points[length++] = transformed[index];
            }
        }
        return Arrays.copyOf(points, length);
    }
}
