package org.headlight.ui.control.heatmap;

import javafx.scene.text.TextAlignment;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapGeometry;
import org.headlight.render.figure.LabelStep;

/** Paints the labels of rows at the left of a heatmap: every one or every k-th, the hovered always. */
final class RowLabelPainter {
    private static final double HIGHEST_GROUND = 40;

    private final HeatmapView view;
    private final Viewport viewport;
    private final Box cells;
    private final LabelBrush brush;

    RowLabelPainter(HeatmapView view, LabelBrush brush) {
        this.view = view;
        this.viewport = view.heatmapLayout().viewport();
        this.cells = view.heatmapLayout().cells();
        this.brush = brush;
    }

    void paint() {
        Cell hovered = view.getHoveredCell();
        int every = LabelStep.every(viewport.cellHeight(), HeatmapLabels.LINE - 1);
        for (int row = viewport.firstRow(); row < viewport.endRow(); row++) {
            if (LabelStep.shows(row, every) && (hovered == null || hovered.row() != row)) {
                paint(row, false);
            }
        }
        if (hovered != null) {
            paint(hovered.row(), true);
        }
    }

    private void paint(int row, boolean hovered) {
        double middle = cells.y() + viewport.y(row + 0.5);
        if (middle < cells.y() || middle > cells.bottom()) {
            return;
        }
        AxisLabel label = view.getFigure().rows().get(row);
        String text = brush.elided(label.text());
        double right = cells.x() - HeatmapGeometry.LABEL_GAP;
        double left = right - brush.width(text, hovered);
        if (hovered) {
            double note = label.note().isEmpty() ? 0 : brush.noteWidth(label.note()) + HeatmapLabels.NOTE_GAP;
            double height = Math.max(HeatmapLabels.LINE + 4, Math.min(viewport.cellHeight(), HIGHEST_GROUND));
            double start = left - note - 6;
            brush.ground(start, middle - height / 2, cells.x() - 2 - start, height);
        }
        brush.note(label.note(), left - HeatmapLabels.NOTE_GAP, middle, TextAlignment.RIGHT, hovered);
        brush.text(text, right, middle, TextAlignment.RIGHT, hovered);
    }
}
