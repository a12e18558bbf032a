package org.headlight.render.confusion;

import java.util.Optional;
import org.headlight.render.ColorMap;
import org.headlight.render.ColorScale;
import org.headlight.render.Contrast;
import org.headlight.render.NumberText;
import org.headlight.render.Raster;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.ConfusionFigure;
import org.headlight.render.sketch.Align;
import org.headlight.render.sketch.Ink;
import org.headlight.render.sketch.Lettering;
import org.headlight.render.sketch.Pen;

/**
 * Draws a confusion matrix: counts in the cells, the share of the row as colour, no fill where nothing fell; recall, rows and
 * precision at the edges. Immutable.
 */
public final class ConfusionSketch {
    private static final double SMALLEST_WRITTEN = 18;
    private static final double PER_NAME = 14;
    private static final double RECALL = 46;
    private static final double ROWS = 84;
    private static final double BAR = 8;

    private final ConfusionFigure figure;
    private final ConfusionLayout layout;
    private final Raster colors;

    public ConfusionSketch(ConfusionFigure figure, ConfusionLayout layout) {
        this.figure = figure;
        this.layout = layout;
        this.colors = colors(figure);
    }

    /** One pixel a cell; see-through where the count is 0. */
    static Raster colors(ConfusionFigure figure) {
        int classes = figure.labels().size();
        int[] pixels = new int[classes * classes];
        for (int truth = 0; truth < classes; truth++) {
            for (int answer = 0; answer < classes; answer++) {
                pixels[truth * classes + answer] = color(figure, truth, answer);
            }
        }
        return new Raster(classes, classes, pixels);
    }

    private static int color(ConfusionFigure figure, int truth, int answer) {
        return figure.counts().at(truth, answer) == 0 ? 0 : ColorScale.WEIGHTS.color(figure.share(truth, answer));
    }

    /**
     * Draws everything.
     *
     * @param marked the cell whose names are strong, true class and answered class; empty for none
     */
    public void draw(Pen pen, Optional<int[]> marked) {
        pen.image(colors, layout.cells());
        drawLines(pen);
        drawCounts(pen);
        drawNames(pen, marked);
        drawMargins(pen);
        drawBar(pen);
    }

    private void drawLines(Pen pen) {
        Box cells = layout.cells();
        boolean parted = layout.cell() >= SMALLEST_WRITTEN / 2;
        for (int i = 0; parted && i < layout.classes(); i++) {
            double x = cells.x() + i * layout.cell();
            double y = cells.y() + i * layout.cell();
            pen.fill(new Box(x, cells.y(), 1, cells.height()), Ink.PAGE, 1);
            pen.fill(new Box(cells.x(), y, cells.width(), 1), Ink.PAGE, 1);
        }
        pen.frame(cells, 1, Ink.GRID, 1);
    }

    private void drawCounts(Pen pen) {
        for (int truth = 0; truth < layout.classes(); truth++) {
            for (int answer = 0; answer < layout.classes(); answer++) {
                String count = NumberText.count(Math.round(figure.counts().at(truth, answer)));
                boolean strong = truth == answer && !count.equals("0");
                Lettering lettering = lettering(strong);
                if (layout.cell() >= SMALLEST_WRITTEN && pen.width(count, lettering) + 2 <= layout.cell()) {
                    Box cell = layout.cell(truth, answer);
                    pen.write(
                            count,
                            lettering,
                            ink(truth, answer),
                            cell.x() + cell.width() / 2,
                            cell.y() + cell.height() / 2,
                            Align.CENTRE);
                }
            }
        }
    }

    private Lettering lettering(boolean strong) {
        if (layout.cell() < 28) {
            return strong ? Lettering.STRONG_TICK : Lettering.TICK;
        }
        return strong ? Lettering.STRONG : Lettering.CAPTION;
    }

    private Ink ink(int truth, int answer) {
        int ground = color(figure, truth, answer);
        return ground == 0 ? Ink.QUIET : Contrast.textOn(ground) == 0xffffffff ? Ink.WHITE : Ink.BLACK;
    }

    private void drawNames(Pen pen, Optional<int[]> marked) {
        Box cells = layout.cells();
        int every = (int) Math.max(1, Math.ceil(PER_NAME / layout.cell()));
        for (int i = 0; i < layout.classes(); i++) {
            String name = figure.labels().get(i);
            double along = (i + 0.5) * layout.cell();
            boolean row = marked.isPresent() && marked.get()[0] == i;
            boolean column = marked.isPresent() && marked.get()[1] == i;
            if (i % every == 0 || row) {
                String shown = fitting(pen, name, cells.x() - ConfusionLayout.GAP);
                write(pen, shown, row, cells.x() - ConfusionLayout.GAP, cells.y() + along, Align.RIGHT);
            }
            boolean wide = layout.cell() >= 2 * PER_NAME;
            if (wide || i % (2 * every) == 0 || column) {
                String shown = wide ? fitting(pen, name, layout.cell() - 4) : Integer.toString(i + 1);
                write(pen, shown, column, cells.x() + along, cells.y() - 14, Align.CENTRE);
            }
        }
    }

    private static void write(Pen pen, String name, boolean marked, double x, double y, Align align) {
        pen.write(
                name, marked ? Lettering.STRONG_TICK : Lettering.CAPTION, marked ? Ink.ACCENT : Ink.QUIET, x, y, align);
    }

    private static String fitting(Pen pen, String name, double room) {
        String shown = name;
        for (int letters = name.length() - 1; letters > 0 && pen.width(shown, Lettering.CAPTION) > room; letters--) {
            shown = name.substring(0, letters) + "…";
        }
        return shown;
    }

    private void drawMargins(Pen pen) {
        Box cells = layout.cells();
        pen.write("recall", Lettering.CAPTION, Ink.QUIET, cells.right() + RECALL, cells.y() - 14, Align.RIGHT);
        pen.write("rows", Lettering.CAPTION, Ink.QUIET, cells.right() + ROWS, cells.y() - 14, Align.RIGHT);
        pen.write(
                "precision",
                Lettering.CAPTION,
                Ink.QUIET,
                cells.x() - ConfusionLayout.GAP,
                cells.bottom() + 16,
                Align.RIGHT);
        int every = (int) Math.max(1, Math.ceil(PER_NAME / layout.cell()));
        int everyColumn = (int) Math.max(1, Math.ceil(2 * PER_NAME / layout.cell()));
        for (int i = 0; i < layout.classes(); i++) {
            double along = (i + 0.5) * layout.cell();
            if (i % every == 0) {
                String rows = NumberText.count(figure.rowSum(i));
                pen.write(
                        share(figure.share(i, i)),
                        Lettering.CAPTION,
                        Ink.TEXT,
                        cells.right() + RECALL,
                        cells.y() + along,
                        Align.RIGHT);
                pen.write(rows, Lettering.CAPTION, Ink.QUIET, cells.right() + ROWS, cells.y() + along, Align.RIGHT);
            }
            if (i % everyColumn == 0) {
                pen.write(
                        share(figure.precision(i)),
                        Lettering.CAPTION,
                        Ink.TEXT,
                        cells.x() + along,
                        cells.bottom() + 16,
                        Align.CENTRE);
            }
        }
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "none" : NumberText.fixed(share, 2);
    }

    private void drawBar(Pen pen) {
        Box cells = layout.cells();
        double length = Math.max(120, cells.width());
        Box bar = new Box(cells.x(), cells.bottom() + 40, length, BAR);
        int[] entries = new int[ColorMap.SIZE];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = ColorScale.WEIGHTS.map().entry(i);
        }
        pen.image(new Raster(entries.length, 1, entries), bar);
        pen.write(
                "share of row",
                Lettering.CAPTION,
                Ink.QUIET,
                bar.x() - ConfusionLayout.GAP,
                bar.y() + BAR / 2,
                Align.RIGHT);
        pen.write("0.0", Lettering.TICK, Ink.QUIET, bar.x(), bar.bottom() + 12, Align.LEFT);
        pen.write("0.5", Lettering.TICK, Ink.QUIET, bar.x() + length / 2, bar.bottom() + 12, Align.CENTRE);
        pen.write("1.0", Lettering.TICK, Ink.QUIET, bar.right(), bar.bottom() + 12, Align.RIGHT);
    }
}
