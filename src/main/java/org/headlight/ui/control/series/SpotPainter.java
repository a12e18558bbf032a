package org.headlight.ui.control.series;

import org.headlight.render.figure.Box;
import org.headlight.render.series.SeriesLook;
import org.headlight.render.sketch.Ink;
import org.headlight.render.sketch.Pen;
import org.headlight.render.sketch.SeriesLayout;

/** Paints what is pointed at in a forecast's figure, over what an export has too: the ring of the keyboard, lines, frames. */
final class SpotPainter {
    private static final double RING = 3;

    private final SeriesView view;
    private final SeriesLayout layout;
    private final Pen pen;

    SpotPainter(SeriesView view, Pen pen) {
        this.view = view;
        this.layout = view.seriesLayout();
        this.pen = pen;
    }

    void paint() {
        if (view.isFocusVisible()) {
            Box plot = layout.plot();
            Box ring = new Box(plot.x() - RING, plot.y() - RING, plot.width() + 2 * RING, plot.height() + 2 * RING);
            pen.frame(ring, RING, Ink.ACCENT, 0.4);
            pen.frame(new Box(ring.x() + 2, ring.y() + 2, ring.width() - 4, ring.height() - 4), 1, Ink.ACCENT, 1);
        }
        Spot spot = view.getHovered();
        if (spot == null) {
            return;
        }
        paintPinned(spot);
        if (spot.past() != Spot.NONE) {
            paintPast(spot);
        }
        if (spot.part() == Spot.Part.MAP || spot.part() == Spot.Part.RIBBONS) {
            paintCell(view.spots().box(spot));
        }
        if (spot.part() == Spot.Part.PROFILE) {
            double y = layout.lagY(spot.lag() + 0.5);
            pen.line(layout.profile().x(), y, layout.profile().right(), y, 1, Ink.ACCENT);
        }
    }

    /** A pinned step stays marked while another one is previewed. */
    private void paintPinned(Spot spot) {
        int pinned = view.getLook().step();
        if (pinned != SeriesLook.MEAN && spot.step() != Spot.NONE && spot.step() != pinned) {
            double x = Math.rint(layout.middle(layout.history() + pinned)) + 0.5;
            pen.line(x, layout.plot().y(), x, layout.plot().bottom(), 1, Ink.QUIET, 1, 3);
        }
    }

    private void paintPast(Spot spot) {
        double x = Math.rint(layout.middle(spot.past())) + 0.5;
        pen.line(x, layout.plot().y(), x, layout.plot().bottom(), 1, Ink.QUIET);
        for (int row = 0; row < layout.rowCount(); row++) {
            pen.line(x, layout.row(row).y(), x, layout.row(row).bottom(), 1, Ink.QUIET);
        }
        if (layout.heads() > 0) {
            Box column = layout.across(layout.ribbons(), spot.past(), spot.past() + 1);
            double width = Math.max(3, column.width() + 2);
            pen.frame(new Box(column.x() - 1, column.y(), width, column.height() - 2), 1, Ink.WHITE, 0.55);
        }
        if (layout.map().height() > 0 && !view.getLook().byLag()) {
            Box column = layout.across(layout.map(), spot.past(), spot.past() + 1);
            double width = Math.max(3, column.width() + 2);
            pen.frame(new Box(column.x() - 1, column.y(), width, column.height()), 1, Ink.WHITE, 0.55);
        }
    }

    private void paintCell(Box cell) {
        Box box = new Box(
                Math.rint(cell.x()), Math.rint(cell.y()), Math.max(4, cell.width()), Math.max(4, cell.height()));
        pen.frame(new Box(box.x() - 3, box.y() - 3, box.width() + 6, box.height() + 6), 1, Ink.BLACK, 1);
        pen.frame(new Box(box.x() - 2, box.y() - 2, box.width() + 4, box.height() + 4), 2, Ink.WHITE, 1);
    }
}
