package org.headlight.render.sketch;

import java.util.function.DoubleConsumer;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastSeries;

/** Draws what is written around a forecast: title, legend, caption, and which part is known and which foretold. */
final class WordsSketch {
    private static final double SAMPLE = 20;
    private static final double GAP = 6;
    private static final double BETWEEN = 16;

    private final SeriesFigure figure;
    private final ForecastSeries series;
    private final SeriesLayout layout;

    WordsSketch(SeriesFigure figure, SeriesLayout layout) {
        this.figure = figure;
        this.series = figure.series();
        this.layout = layout;
    }

    void draw(Pen pen) {
        Box header = layout.header();
        double middle = header.y() + 10;
        pen.write(figure.title(), Lettering.TITLE, Ink.TEXT, header.x(), middle, Align.LEFT);
        pen.write(figure.caption(), Lettering.CAPTION, Ink.QUIET, header.x(), layout.caption(), Align.LEFT);
        drawLegend(pen, header.x() + pen.width(figure.title(), Lettering.TITLE) + BETWEEN, middle);
        double boundary = layout.x(layout.history());
        double above = layout.plot().y() - 10;
        String history = "history, " + series.time().step().text(series.history());
        String horizon = "horizon, " + series.time().step().text(series.horizon());
        double unit = layout.plot().x() - SeriesLayout.LEFT;
        pen.write(series.target().name(), Lettering.TICK, Ink.QUIET, unit, above, Align.LEFT);
        pen.write(history, Lettering.TICK, Ink.QUIET, boundary - 8, above, Align.RIGHT);
        figure.look()
                .brushed()
                .filter(brushed -> !series.heads().isEmpty())
                .map(brushed -> LookText.brushed(figure, brushed))
                .filter(words -> pen.width(words, Lettering.TICK)
                        < boundary - 24 - layout.plot().x() - pen.width(history, Lettering.TICK))
                .ifPresent(words -> pen.write(
                        words, Lettering.TICK, Ink.ACCENT, layout.plot().x(), above, Align.LEFT));
        pen.write(horizon, Lettering.TICK, Ink.QUIET, boundary + 8, above, Align.LEFT);
    }

    /** From the right to the left, the less needed first; what has no room beside the title is left out. */
    private void drawLegend(Pen pen, double from, double middle) {
        double right = layout.profile().width() > 0
                ? layout.plot().right() + SeriesLayout.RIGHT - 12
                : layout.header().right();
        if (isMissingAnything()) {
            right = drawEntry(pen, "missing", from, right, x -> pen.hatch(new Box(x, middle - 5, SAMPLE, 10)), middle);
        }
        if (!series.heads().isEmpty()) {
            Box sample = new Box(0, middle - 5, SAMPLE, 10);
            right = drawEntry(
                    pen,
                    "weight, " + LookText.source(figure),
                    from,
                    right,
                    x -> pen.fill(new Box(x, sample.y(), sample.width(), sample.height()), Ink.WEIGHT, 0.5),
                    middle);
        }
        right = drawLine(pen, "truth", Ink.TEXT, from, right, middle, SignalSketch.TRUTH_DASHES);
        right = drawLine(
                pen, series.target().hasBand() ? "forecast with band" : "forecast", Ink.ACCENT, from, right, middle);
        drawLine(pen, "signal", Ink.TEXT, from, right, middle);
    }

    private double drawLine(Pen pen, String name, Ink ink, double from, double right, double middle, double... dashes) {
        return drawEntry(
                pen, name, from, right, x -> pen.line(x, middle, x + SAMPLE, middle, 1.75, ink, dashes), middle);
    }

    private double drawEntry(Pen pen, String name, double from, double right, DoubleConsumer sample, double middle) {
        double left = right - pen.width(name, Lettering.CAPTION);
        if (left - GAP - SAMPLE < from) {
            return right;
        }
        pen.write(name, Lettering.CAPTION, Ink.QUIET, left, middle, Align.LEFT);
        sample.accept(left - GAP - SAMPLE);
        return left - GAP - SAMPLE - BETWEEN;
    }

    private boolean isMissingAnything() {
        for (float value : series.target().signal()) {
            if (Float.isNaN(value)) {
                return true;
            }
        }
        return false;
    }
}
