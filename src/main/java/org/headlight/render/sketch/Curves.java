package org.headlight.render.sketch;

import java.util.Arrays;
import org.headlight.render.figure.Box;

/** The lines of one column over the time axis, and where it has no value. */
final class Curves {
    private final SeriesLayout layout;
    private final ValueScale scale;

    Curves(SeriesLayout layout, ValueScale scale) {
        this.layout = layout;
        this.scale = scale;
    }

    /** Hatches every step of the history without a value. */
    void hatch(Pen pen, float[] signal) {
        for (int step = 0; step < signal.length; step++) {
            int first = step;
            while (step < signal.length && Float.isNaN(signal[step])) {
                step++;
            }
            if (step > first) {
                Box box = layout.across(scale.box(), first, step);
                pen.hatch(new Box(Math.rint(box.x()), box.y(), Math.max(2, Math.rint(box.width())), box.height()));
            }
        }
    }

    /** A line over values that begin at a step; a value between two holes is a dot. */
    void line(Pen pen, float[] values, int start, double width, Ink ink, double... dashes) {
        double[] ys = scale.ys(values);
        pen.curve(xs(start, values.length), ys, width, ink, dashes);
        for (int i = 0; i < ys.length; i++) {
            boolean alone = (i == 0 || Double.isNaN(ys[i - 1])) && (i == ys.length - 1 || Double.isNaN(ys[i + 1]));
            if (alone && !Double.isNaN(ys[i])) {
                pen.dot(layout.middle(start + i), ys[i], 2, ink);
            }
        }
    }

    /** The area between two lines that begin at a step. */
    void band(Pen pen, float[] lower, float[] upper, int start) {
        int count = lower.length;
        double[] xs = new double[2 * count];
        double[] ys = new double[2 * count];
        for (int i = 0; i < count; i++) {
            xs[i] = layout.middle(start + i);
            ys[i] = scale.y(upper[i]);
            xs[2 * count - 1 - i] = xs[i];
            ys[2 * count - 1 - i] = scale.y(lower[i]);
        }
        if (Arrays.stream(ys).allMatch(Double::isFinite)) {
            pen.area(xs, ys, Ink.ACCENT, 0.18);
        }
    }

    /** The last value of the history and the forecast after it, so that the line does not begin in the air. */
    static float[] joined(float[] signal, float[] after) {
        float[] joined = new float[after.length + 1];
        joined[0] = signal[signal.length - 1];
        System.arraycopy(after, 0, joined, 1, after.length);
        return joined;
    }

    private double[] xs(int start, int count) {
        double[] xs = new double[count];
        Arrays.setAll(xs, i -> layout.middle(start + i));
        return xs;
    }
}
