package org.headlight.render.sketch;

import org.headlight.render.figure.Box;
import org.headlight.render.series.SeriesTime;

/** Draws the time axis below the signal: a line where a piece of the calendar begins, and its name. */
final class TimeSketch {
    private static final double AIR = 6;

    private final SeriesTime time;
    private final SeriesLayout layout;

    TimeSketch(SeriesTime time, SeriesLayout layout) {
        this.time = time;
        this.layout = layout;
    }

    void draw(Pen pen) {
        Box plot = layout.plot();
        TimeTicks ticks = TimeTicks.of(time, layout.pitch());
        double free = plot.x() - SeriesLayout.LEFT / 2;
        for (TimeTicks.Tick tick : ticks.ticks()) {
            double x = Math.rint(layout.x(tick.step()));
            if (tick.marked()) {
                pen.fill(new Box(x, plot.y(), 1, plot.height() + 4), Ink.GRID, 1);
            }
            double width = pen.width(tick.label(), Lettering.TICK);
            double middle = ticks.spans() ? (x + layout.x(tick.end())) / 2 : x;
            boolean fits = ticks.spans() ? width + AIR <= layout.x(tick.end()) - x : true;
            if (fits && middle - width / 2 >= free && middle + width / 2 <= plot.right() + SeriesLayout.RIGHT / 2) {
                pen.write(tick.label(), Lettering.TICK, Ink.QUIET, middle, plot.bottom() + 11, Align.CENTRE);
                free = middle + width / 2 + AIR;
            }
        }
    }
}
