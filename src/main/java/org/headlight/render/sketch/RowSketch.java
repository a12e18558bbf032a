package org.headlight.render.sketch;

import org.headlight.render.figure.Box;
import org.headlight.render.series.ForecastColumn;

/** Draws a further column as a low row of its own scale. */
final class RowSketch {
    private final ForecastColumn column;
    private final Box box;
    private final SeriesLayout layout;

    RowSketch(ForecastColumn column, Box box, SeriesLayout layout) {
        this.column = column;
        this.box = box;
        this.layout = layout;
    }

    void draw(Pen pen) {
        Curves curves = new Curves(layout, ValueScale.of(column, box));
        double middle = box.y() + box.height() / 2;
        pen.write(column.name(), Lettering.TICK, Ink.QUIET, box.x() - 8, middle, Align.RIGHT);
        pen.fill(new Box(box.x(), box.bottom(), box.width(), 1), Ink.GRID, 1);
        curves.hatch(pen, column.signal());
        curves.line(pen, column.signal(), 0, 1, Ink.TEXT);
        curves.line(pen, column.truth(), layout.history(), 1, Ink.TEXT, SignalSketch.TRUTH_DASHES);
        if (column.hasBand()) {
            curves.band(pen, column.lower(), column.upper(), layout.history());
        }
        if (column.isForetold()) {
            curves.line(pen, column.forecast(), layout.history(), 1.5, Ink.ACCENT);
        }
    }
}
