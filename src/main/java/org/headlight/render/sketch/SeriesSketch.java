package org.headlight.render.sketch;

import org.headlight.render.figure.Box;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.Interval;

/**
 * Draws the figure of a forecast: words, signal with the weight on it, further columns, ribbons, map and profile, with what
 * is looked at. Immutable as long as its figure is; made anew for another look.
 */
public final class SeriesSketch {
    private final SeriesFigure figure;
    private final SeriesLayout layout;
    private final MapSketch map;

    /** For the first time; see {@link #with} for another look at the same. */
    public SeriesSketch(SeriesFigure figure, SeriesLayout layout) {
        this(figure, layout, new MapSketch(figure, layout));
    }

    private SeriesSketch(SeriesFigure figure, SeriesLayout layout, MapSketch map) {
        this.figure = figure;
        this.layout = layout;
        this.map = map;
    }

    /** The same figure, perhaps with another look; the pixels of the map are kept where they stay the same. */
    public SeriesSketch with(SeriesFigure other) {
        boolean same = other.series() == figure.series()
                && other.scale().equals(figure.scale())
                && other.look().head() == figure.look().head()
                && other.look().byLag() == figure.look().byLag();
        return same ? new SeriesSketch(other, layout, map.with(other)) : new SeriesSketch(other, layout);
    }

    /** Draws everything. */
    public void draw(Pen pen) {
        ForecastSeries series = figure.series();
        boolean attends = !series.heads().isEmpty();
        new WordsSketch(figure, layout).draw(pen);
        new SignalSketch(figure, layout).draw(pen);
        for (int row = 0; row < layout.rowCount(); row++) {
            new RowSketch(series.columns().get(row + 1), layout.row(row), layout).draw(pen);
        }
        drawHiddenColumns(pen, series.columns().size() - 1 - layout.rowCount());
        if (attends) {
            new RibbonSketch(figure, layout).draw(pen);
        }
        if (layout.map().height() > 0) {
            map.draw(pen);
        }
        if (layout.profile().width() > 0) {
            new ProfileSketch(figure, layout).draw(pen);
        }
        drawBoundary(pen);
        figure.look().brushed().ifPresent(brushed -> drawBrushed(pen, brushed));
    }

    /** What has no room is named, so that nobody takes what is shown for all there is. */
    private void drawHiddenColumns(Pen pen, int hidden) {
        if (hidden > 0) {
            double middle = layout.rows().bottom() - (layout.rowCount() > 0 ? SeriesLayout.ROW / 2 + 3 : -12);
            String words = "+%d more".formatted(hidden);
            pen.write(words, Lettering.TICK, Ink.QUIET, layout.plot().right() + 8, middle, Align.LEFT);
        }
    }

    /** The line between what was known and what was foretold runs through all that shares the time axis. */
    private void drawBoundary(Pen pen) {
        double x = Math.rint(layout.x(layout.history()));
        boolean through = layout.map().height() > 0 && !figure.look().byLag();
        double bottom = through
                ? layout.map().bottom()
                : Math.max(layout.plot().bottom(), layout.ribbons().bottom());
        pen.fill(new Box(x, layout.plot().y() - 16, 1, bottom - layout.plot().y() + 16), Ink.QUIET, 1);
    }

    private void drawBrushed(Pen pen, Interval brushed) {
        drawBrushed(pen, layout.across(layout.plot(), brushed.first(), brushed.end()));
        if (layout.heads() > 0) {
            drawBrushed(pen, layout.across(layout.ribbons(), brushed.first(), brushed.end()));
        }
        if (layout.map().height() > 0 && !figure.look().byLag()) {
            drawBrushed(pen, layout.across(layout.map(), brushed.first(), brushed.end()));
        }
    }

    private static void drawBrushed(Pen pen, Box box) {
        pen.fill(box, Ink.ACCENT, 0.14);
        pen.frame(box, 1, Ink.ACCENT, 1);
    }
}
