package org.headlight.render.sketch;

import java.util.List;
import org.headlight.render.NumberText;
import org.headlight.render.figure.AxisTicks;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastColumn;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.SeriesHead;
import org.headlight.render.series.SeriesLook;
import org.headlight.render.series.StrongestPast;

/** Draws the signal, the forecast and the truth on one axis, and the weight of what is looked at as an area on it. */
final class SignalSketch {
    /** The dashes of what came. */
    static final double[] TRUTH_DASHES = {2, 2.5};

    /** How much of the plot's height the largest weight takes. */
    private static final double WEIGHT_SHARE = 0.42;

    private static final int MOST_DOTS = 8;
    private static final double PER_TICK = 32;

    private final SeriesFigure figure;
    private final ForecastSeries series;
    private final ForecastColumn target;
    private final SeriesLook look;
    private final SeriesLayout layout;
    private final Box plot;
    private final ValueScale scale;

    SignalSketch(SeriesFigure figure, SeriesLayout layout) {
        this.figure = figure;
        this.series = figure.series();
        this.target = series.target();
        this.look = figure.look();
        this.layout = layout;
        this.plot = layout.plot();
        this.scale = ValueScale.of(target, plot);
    }

    void draw(Pen pen) {
        Curves curves = new Curves(layout, scale);
        drawValues(pen);
        new TimeSketch(series.time(), layout).draw(pen);
        curves.hatch(pen, target.signal());
        if (!series.heads().isEmpty()) {
            drawWeight(pen);
        }
        curves.line(pen, target.signal(), 0, 1.5, Ink.TEXT);
        if (target.hasBand()) {
            curves.band(pen, target.lower(), target.upper(), series.history());
        }
        if (target.isForetold()) {
            curves.line(pen, Curves.joined(target.signal(), target.forecast()), series.history() - 1, 2, Ink.ACCENT);
        }
        curves.line(pen, target.truth(), series.history(), 1.5, Ink.TEXT, TRUTH_DASHES);
        if (look.step() != SeriesLook.MEAN) {
            drawDots(pen);
            drawStep(pen);
        }
    }

    private void drawValues(Pen pen) {
        AxisTicks ticks =
                AxisTicks.linear(scale.minimum(), scale.maximum(), (int) Math.max(3, plot.height() / PER_TICK));
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = Math.rint(scale.y(ticks.values().get(i)));
            pen.fill(new Box(plot.x(), y, plot.width(), 1), Ink.GRID, 1);
            pen.write(ticks.labels().get(i), Lettering.TICK, Ink.QUIET, plot.x() - 8, y, Align.RIGHT);
        }
        pen.fill(new Box(plot.x(), plot.bottom(), plot.width(), 1), Ink.EDGE, 1);
    }

    private void drawWeight(Pen pen) {
        SeriesHead head = series.heads().get(look.head());
        float[] weights = head.of(look.step());
        double largest = largest(
                look.step() == SeriesLook.MEAN ? weights : head.weights().values());
        ValueScale area = new ValueScale(
                new Box(plot.x(), plot.bottom() - WEIGHT_SHARE * plot.height(), 1, WEIGHT_SHARE * plot.height()),
                0,
                largest);
        double[] xs = new double[2 * weights.length + 2];
        double[] ys = new double[xs.length];
        for (int past = 0; past < weights.length; past++) {
            double y = Float.isNaN(weights[past]) ? plot.bottom() : area.y(weights[past]);
            xs[2 * past + 1] = layout.x(past);
            xs[2 * past + 2] = layout.x(past + 1);
            ys[2 * past + 1] = y;
            ys[2 * past + 2] = y;
        }
        xs[0] = plot.x();
        xs[xs.length - 1] = layout.x(series.history());
        ys[0] = plot.bottom();
        ys[ys.length - 1] = plot.bottom();
        pen.area(xs, ys, Ink.WEIGHT, 0.4);
        pen.curve(xs, ys, 1, Ink.WEIGHT);
        drawWeightAxis(pen, area);
    }

    private void drawWeightAxis(Pen pen, ValueScale area) {
        AxisTicks ticks = AxisTicks.linear(0, area.maximum(), 3);
        double x = plot.right() + 8;
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = area.y(ticks.values().get(i));
            pen.write(ticks.labels().get(i), Lettering.TICK, Ink.WEIGHT_TEXT, x, y, Align.LEFT);
        }
        double above = area.y(ticks.values().getLast()) - 16;
        pen.write("weight", Lettering.TICK, Ink.WEIGHT_TEXT, x, above, Align.LEFT);
    }

    /** The past that fed the step: the steps with the most weight, larger dots for more. */
    private void drawDots(Pen pen) {
        if (series.heads().isEmpty()) {
            return;
        }
        float[] weights = series.heads().get(look.head()).of(look.step());
        List<Integer> strongest = StrongestPast.of(weights, MOST_DOTS);
        for (int past : strongest) {
            double y = scale.y(target.signal()[past]);
            if (!Double.isNaN(y)) {
                double radius = 2 + 4 * Math.sqrt(weights[past] / weights[strongest.getFirst()]);
                pen.dot(layout.middle(past), y, radius, Ink.WEIGHT);
            }
        }
    }

    private void drawStep(Pen pen) {
        int step = series.history() + look.step();
        double x = Math.rint(layout.middle(step));
        pen.line(x + 0.5, plot.y(), x + 0.5, plot.bottom(), 1, Ink.ACCENT, 3, 3);
        double value = target.isForetold() ? target.forecast()[look.step()] : target.truth()[look.step()];
        double y = scale.y(value);
        if (!Double.isNaN(y)) {
            pen.line(x, y, plot.right(), y, 1, Ink.ACCENT, 3, 3);
            pen.dot(x + 0.5, y, 4.5, Ink.ACCENT);
            flag(pen, NumberText.significant(value), plot.right() + 2, y, Align.LEFT);
        }
        flag(pen, series.ahead(look.step()), x, plot.bottom() + 11, Align.CENTRE);
    }

    private static void flag(Pen pen, String text, double x, double middle, Align align) {
        double width = Math.ceil(pen.width(text, Lettering.STRONG_TICK)) + 12;
        double left = align == Align.CENTRE ? x - width / 2 : x;
        pen.fillRounded(new Box(left, middle - 9, width, 18), 4, Ink.ACCENT);
        pen.write(text, Lettering.STRONG_TICK, Ink.ON_ACCENT, left + width / 2, middle, Align.CENTRE);
    }

    private static double largest(float[] weights) {
        double largest = 0;
        for (float weight : weights) {
            largest = weight > largest ? weight : largest;
        }
        return largest > 0 ? largest : 1;
    }
}
