package org.headlight.render.sketch;

import java.util.Set;
import java.util.TreeSet;
import org.headlight.render.ColorMap;
import org.headlight.render.NumberText;
import org.headlight.render.Raster;
import org.headlight.render.figure.AxisTicks;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.Interval;
import org.headlight.render.series.IntervalShare;
import org.headlight.render.series.SeriesLook;

/** Draws the map of one head: a row for each forecast step, a column for each past step or for each lag. */
final class MapSketch {
    private static final double PER_LABEL = 15;
    private static final double PER_LAG = 64;
    private static final int LEGEND = 96;

    private final SeriesFigure figure;
    private final ForecastSeries series;
    private final SeriesLook look;
    private final SeriesLayout layout;
    private final Box box;
    private final Raster cells;

    MapSketch(SeriesFigure figure, SeriesLayout layout) {
        this(figure, layout, null);
    }

    private MapSketch(SeriesFigure figure, SeriesLayout layout, Raster known) {
        this.figure = figure;
        this.series = figure.series();
        this.look = figure.look();
        this.layout = layout;
        this.box = look.byLag() ? layout.lagMap() : layout.map();
        this.cells = known != null || layout.map().height() == 0
                ? known
                : CellRaster.of(series.heads().get(look.head()).shown(look.byLag()), figure.scale(), box);
    }

    /** The same pixels for another look that does not change them. */
    MapSketch with(SeriesFigure other) {
        return new MapSketch(other, layout, cells);
    }

    void draw(Pen pen) {
        drawWords(pen);
        CellRaster.draw(pen, cells, box);
        drawRows(pen);
        drawAxis(pen);
        if (look.step() != SeriesLook.MEAN) {
            Box row = layout.mapRow(look.step());
            pen.frame(new Box(box.x() - 1, row.y() - 1, box.width() + 2, row.height() + 2), 1, Ink.WHITE, 0.8);
        }
        if (!look.byLag()) {
            look.brushed().ifPresent(brushed -> drawShares(pen, brushed));
        }
    }

    private void drawWords(Pen pen) {
        double middle = box.y() - 13;
        String title = look.byLag() ? "Horizon × lag" : "Horizon × past";
        pen.write(title, Lettering.STRONG, Ink.TEXT, box.x(), middle, Align.LEFT);
        double after = box.x() + pen.width(title, Lettering.STRONG) + 8;
        String words = "%s, a row for each forecast step, rows sum to 1".formatted(LookText.head(figure));
        pen.write(words, Lettering.CAPTION, Ink.QUIET, after, middle, Align.LEFT);
        double end = after + pen.width(words, Lettering.CAPTION) + 24;
        String most = NumberText.value(figure.scale().range().maximum());
        String least = figure.scale().range().minimum() == 0
                ? "0"
                : NumberText.value(figure.scale().range().minimum());
        double bar = layout.map().right() - pen.width(most, Lettering.TICK) - 8 - LEGEND;
        if (bar - pen.width(least, Lettering.TICK) - 8 > end) {
            pen.write(least, Lettering.TICK, Ink.QUIET, bar - 6, middle, Align.RIGHT);
            int[] colors = new int[ColorMap.SIZE];
            for (int i = 0; i < colors.length; i++) {
                colors[i] = figure.scale().map().entry(i);
            }
            pen.image(new Raster(colors.length, 1, colors), new Box(bar, middle - 4, LEGEND, 8));
            pen.write(most, Lettering.TICK, Ink.QUIET, bar + LEGEND + 6, middle, Align.LEFT);
        }
    }

    /** The first step, round ones, and the one that is looked at, which comes before its neighbours. */
    private void drawRows(Pen pen) {
        int most = (int) Math.max(1, box.height() / PER_LABEL);
        double free = Double.NEGATIVE_INFINITY;
        TreeSet<Integer> steps = new TreeSet<>(Set.of(0));
        LagTicks.of(series.time().step(), series.horizon(), most).values().stream()
                .filter(lag -> lag >= 1)
                .forEach(lag -> steps.add((int) (lag - 1)));
        for (int step : steps) {
            double middle = middle(step);
            boolean covered = look.step() != SeriesLook.MEAN && Math.abs(middle - middle(look.step())) < PER_LABEL;
            if (!covered && middle >= free) {
                pen.write(series.ahead(step), Lettering.TICK, Ink.QUIET, box.x() - 8, middle, Align.RIGHT);
                free = middle + PER_LABEL - 1;
            }
        }
        if (look.step() != SeriesLook.MEAN) {
            String chosen = series.ahead(look.step());
            pen.write(chosen, Lettering.STRONG_TICK, Ink.ACCENT, box.x() - 8, middle(look.step()), Align.RIGHT);
        }
    }

    private double middle(int step) {
        return layout.mapRow(step).y() + layout.mapRow(step).height() / 2;
    }

    private void drawAxis(Pen pen) {
        int lags = look.byLag() ? series.history() + series.horizon() - 1 : series.history();
        AxisTicks ticks = LagTicks.of(series.time().step(), lags, (int) Math.max(1, box.width() / PER_LAG));
        for (int i = 0; i < ticks.values().size(); i++) {
            double lag = ticks.values().get(i);
            double x = look.byLag() ? layout.lagX(lag) + layout.pitch() / 2 : layout.x(series.history() - lag);
            if (lag > 0 || !look.byLag()) {
                pen.fill(new Box(Math.rint(x), box.bottom(), 1, 4), Ink.EDGE, 1);
                pen.write(ticks.labels().get(i), Lettering.TICK, Ink.QUIET, x, box.bottom() + 11, Align.CENTRE);
            }
        }
        String words = series.time().step().unit().symbol() + (look.byLag() ? " back" : " before the start");
        pen.write(words, Lettering.TICK, Ink.QUIET, box.right() + 12, box.bottom() + 11, Align.LEFT);
    }

    /** Beside each row, the share of its weight in what is brushed. */
    private void drawShares(Pen pen, Interval brushed) {
        IntervalShare share = IntervalShare.of(series.heads().get(look.head()).weights(), brushed);
        double left = box.right() + 6;
        double room = Math.max(8, layout.plot().right() - left);
        double most = share.ofRows()[share.most()];
        pen.write("share in brush", Lettering.TICK, Ink.ACCENT, left, box.y() - 13, Align.LEFT);
        for (int step = 0; step < series.horizon(); step++) {
            Box row = layout.mapRow(step);
            double width = most > 0 ? room * share.ofRows()[step] / most : 0;
            if (width > 0) {
                double gap = row.height() >= 4 ? 1 : 0;
                pen.fill(
                        new Box(left, row.y(), Math.max(1, width), row.height() - gap),
                        Ink.ACCENT,
                        step == look.step() ? 1 : 0.55);
            }
        }
    }
}
