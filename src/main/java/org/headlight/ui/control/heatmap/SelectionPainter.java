package org.headlight.ui.control.heatmap;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.headlight.render.figure.Box;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.ThemeColor;

/** Paints what is looked at in a heatmap: the ring of the keyboard, the hovered row and column, the pinned cell. */
final class SelectionPainter {
    private static final Color LIGHT_FRAME = Color.rgb(255, 255, 255, 0.55);
    private static final Color DARK_FRAME = Color.rgb(1, 4, 9, 0.55);
    private static final Color NEARLY_BLACK = Color.rgb(1, 4, 9);

    private final HeatmapView view;
    private final HeatmapLayout layout;
    private final Box cells;
    private final Brush brush;
    private final GraphicsContext graphics;

    SelectionPainter(HeatmapView view, Brush brush) {
        this.view = view;
        this.layout = view.heatmapLayout();
        this.cells = layout.cells();
        this.brush = brush;
        this.graphics = brush.graphics();
    }

    void paint() {
        if (view.isFocusVisible()) {
            strokeAround(cells, 2, 3, brush.color(ThemeColor.ACCENT_RING));
            strokeAround(cells, 1, 1, brush.color(ThemeColor.ACCENT_FILL));
        }
        if (view.getHoveredCell() != null) {
            paintCrossHair(layout.cell(view.getHoveredCell()));
        }
        if (view.getPinnedCell() != null) {
            paintPin(layout.cell(view.getPinnedCell()));
        }
    }

    private void paintCrossHair(Box cell) {
        graphics.save();
        brush.clip(cells.x() - 4, cells.y() - 4, cells.width() + 8, cells.height() + 8);
        Color frame = view.getFigure().scale().map().isDiverging() ? DARK_FRAME : LIGHT_FRAME;
        strokeAround(new Box(cells.x(), cell.y(), cells.width(), cell.height()), 1, 0, frame);
        strokeAround(new Box(cell.x(), cells.y(), cell.width(), cells.height()), 1, 0, frame);
        strokeAround(cell, 3, 2, Color.WHITE);
        strokeAround(cell, 1, 3, NEARLY_BLACK);
        graphics.restore();
    }

    private void paintPin(Box cell) {
        boolean seen = cell.right() > cells.x()
                && cell.bottom() > cells.y()
                && cell.x() < cells.right()
                && cell.y() < cells.bottom();
        if (seen) {
            strokeAround(cell, 2, 0, Color.WHITE);
            strokeAround(cell, 2, 2, brush.color(ThemeColor.ACCENT_FILL));
            graphics.setFill(Color.WHITE);
            graphics.fillOval(cell.right() - 6, cell.y() - 8, 14, 14);
            brush.fill(ThemeColor.ACCENT_FILL);
            graphics.fillOval(cell.right() - 5, cell.y() - 7, 12, 12);
            graphics.setFill(Color.WHITE);
            graphics.fillOval(cell.right() - 1, cell.y() - 3, 4, 4);
        }
    }

    /** A frame of a width whose outer edge lies some pixels outside a box. */
    private void strokeAround(Box box, double width, double outside, Color color) {
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        double inset = width / 2 - outside;
        graphics.strokeRect(
                box.x() + inset,
                box.y() + inset,
                Math.max(0, box.width() - 2 * inset),
                Math.max(0, box.height() - 2 * inset));
    }
}
