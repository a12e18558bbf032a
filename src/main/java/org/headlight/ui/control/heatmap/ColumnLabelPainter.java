package org.headlight.ui.control.heatmap;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapGeometry;
import org.headlight.render.figure.LabelStep;

/** Paints the labels of columns above a heatmap, upright or rising: every one or every k-th, the hovered always. */
final class ColumnLabelPainter {
    private static final double WIDEST_GROUND = 28;

    private final HeatmapView view;
    private final HeatmapLayout layout;
    private final Viewport viewport;
    private final Box cells;
    private final LabelBrush brush;

    ColumnLabelPainter(HeatmapView view, LabelBrush brush) {
        this.view = view;
        this.layout = view.heatmapLayout();
        this.viewport = layout.viewport();
        this.cells = layout.cells();
        this.brush = brush;
    }

    void paint() {
        Cell hovered = view.getHoveredCell();
        int every = layout.upright() ? 1 : LabelStep.every(viewport.cellWidth(), HeatmapLabels.LINE - 1);
        for (int column = viewport.firstColumn(); column < viewport.endColumn(); column++) {
            if (LabelStep.shows(column, every) && (hovered == null || hovered.column() != column)) {
                paint(column, false);
            }
        }
        if (hovered != null) {
            paint(hovered.column(), true);
        }
    }

    private void paint(int column, boolean hovered) {
        double middle = cells.x() + viewport.x(column + 0.5);
        if (middle < cells.x() || middle > cells.right()) {
            return;
        }
        AxisLabel label = view.getFigure().columns().get(column);
        if (layout.upright()) {
            paintUpright(label, middle, hovered);
        } else {
            paintRising(label, middle, hovered);
        }
    }

    private void paintUpright(AxisLabel label, double middle, boolean hovered) {
        if (hovered) {
            double width = Math.max(viewport.cellWidth(), brush.width(label.text(), true) + 8);
            brush.ground(middle - width / 2, cells.y() - layout.band(), width, layout.band() - 2);
        }
        boolean noted = layout.band() > 2 * HeatmapLabels.LINE && !label.note().isEmpty();
        double lowest = cells.y() - HeatmapGeometry.LABEL_GAP / 2 - HeatmapLabels.LINE / 2;
        brush.text(label.text(), middle, noted ? lowest - HeatmapLabels.LINE : lowest, TextAlignment.CENTER, hovered);
        brush.note(label.note(), middle, lowest + 1, TextAlignment.CENTER, hovered);
    }

    private void paintRising(AxisLabel label, double middle, boolean hovered) {
        String text = brush.elided(label.text());
        GraphicsContext graphics = brush.graphics();
        graphics.save();
        graphics.translate(middle, cells.y() - HeatmapGeometry.LABEL_GAP + 2);
        graphics.rotate(-90);
        if (hovered) {
            double height = Math.clamp(viewport.cellWidth(), HeatmapLabels.LINE + 4, WIDEST_GROUND);
            brush.ground(-4, -height / 2, layout.band(), height);
        }
        brush.text(text, 0, 0, TextAlignment.LEFT, hovered);
        double after = brush.width(text, hovered) + HeatmapLabels.NOTE_GAP;
        brush.note(label.note(), after, 0, TextAlignment.LEFT, hovered);
        graphics.restore();
    }
}
