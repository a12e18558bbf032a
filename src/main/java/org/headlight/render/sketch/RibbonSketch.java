package org.headlight.render.sketch;

import org.headlight.render.figure.Box;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.LagProfile;
import org.headlight.snapshot.Matrix;

/** Draws one ribbon a head: where it looks for the step that is looked at, one pixel a cell. */
final class RibbonSketch {
    private final SeriesFigure figure;
    private final ForecastSeries series;
    private final SeriesLayout layout;

    RibbonSketch(SeriesFigure figure, SeriesLayout layout) {
        this.figure = figure;
        this.series = figure.series();
        this.layout = layout;
    }

    void draw(Pen pen) {
        Box ribbons = layout.ribbons();
        double left = ribbons.x();
        pen.write("Heads", Lettering.STRONG, Ink.TEXT, left, ribbons.y() - 12, Align.LEFT);
        double after = left + pen.width("Heads", Lettering.STRONG) + 8;
        String words = "where %s looks, one ribbon a head, never averaged".formatted(LookText.steps(figure));
        pen.write(words, Lettering.CAPTION, Ink.QUIET, after, ribbons.y() - 12, Align.LEFT);
        for (int head = 0; head < layout.heads(); head++) {
            draw(pen, head);
        }
    }

    private void draw(Pen pen, int head) {
        Box box = layout.ribbon(head);
        boolean chosen = head == figure.look().head();
        double middle = box.y() + box.height() / 2;
        float[] row = series.heads().get(head).of(figure.look().step());
        CellRaster.draw(pen, CellRaster.of(new Matrix(1, row.length, row), figure.scale(), box), box);
        if (box.height() >= 9 || chosen) {
            String name = series.heads().get(head).name();
            Lettering lettering = chosen ? Lettering.STRONG_TICK : Lettering.TICK;
            pen.write(name, lettering, chosen ? Ink.ACCENT : Ink.QUIET, box.x() - 8, middle, Align.RIGHT);
            int peak = LagProfile.of(series.heads().get(head).weights()).peak();
            String lag = "main lag " + series.time().step().text(peak);
            pen.write(lag, lettering, chosen ? Ink.TEXT : Ink.QUIET, box.right() + 8, middle, Align.LEFT);
        }
        if (chosen && layout.heads() > 1) {
            pen.frame(new Box(box.x() - 2, box.y() - 2, box.width() + 4, box.height() + 4), 2, Ink.ACCENT, 1);
        }
    }
}
