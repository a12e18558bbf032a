package org.headlight.ui.control.heatmap;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.HeatmapGeometry;
import org.headlight.snapshot.Matrix;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.ThemeColor;

/**
 * Paints a heatmap view once: title and cells, then labels, margins and what is hovered and pinned by their own painters.
 */
final class HeatmapPainter {
    private static final double CROSS_FROM = 8;
    private static final Color LIGHT_LINE = Color.rgb(255, 255, 255, 0.16);
    private static final Color DARK_LINE = Color.rgb(1, 4, 9, 0.07);

    private final HeatmapView view;
    private final HeatmapLayout layout;
    private final Viewport viewport;
    private final Box cells;
    private final Brush brush;
    private final GraphicsContext graphics;

    HeatmapPainter(HeatmapView view, Brush brush) {
        this.view = view;
        this.layout = view.heatmapLayout();
        this.viewport = layout.viewport();
        this.cells = layout.cells();
        this.brush = brush;
        this.graphics = brush.graphics();
    }

    void paint() {
        paintWords();
        graphics.save();
        brush.clip(cells.x(), cells.y(), cells.width(), cells.height());
        paintCells();
        new MarkPainter(view, brush).paint(view.getMarks());
        graphics.restore();
        new AxisPainter(view, brush).paint();
        if (layout.rowMargin().width() > 0) {
            new MarginPainter(view, brush).paint();
        }
        if (layout.weights().height() > 0) {
            new WeightBarsPainter(view, brush).paint();
        }
        new SelectionPainter(view, brush).paint();
        view.minimap().paint(view, brush);
    }

    private void paintWords() {
        HeatmapFigure figure = view.getFigure();
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.TOP);
        brush.fill(ThemeColor.TEXT);
        graphics.setFont(brush.titleFont(15));
        double left = layout.header().x();
        graphics.fillText(figure.title(), left, layout.header().y());
        brush.fill(ThemeColor.MUTED_TEXT);
        graphics.setFont(brush.font(12));
        graphics.fillText(figure.subtitle(), left, layout.header().y() + 22);
        graphics.fillText(figure.caption(), left, layout.caption());
    }

    private void paintCells() {
        graphics.save();
        graphics.translate(cells.x(), cells.y());
        if (view.hasMask()) {
            brush.hatch(0, 0, cells.width(), cells.height());
        }
        view.image().paint(graphics, view.reducedMatrix(), view.getFigure().scale(), viewport);
        if (Math.min(viewport.cellWidth(), viewport.cellHeight()) >= CROSS_FROM) {
            paintCrosses();
        }
        if (Math.min(viewport.cellWidth(), viewport.cellHeight()) >= HeatmapGeometry.LINES_FROM) {
            paintLines();
        }
        graphics.restore();
    }

    private void paintCrosses() {
        Matrix matrix = view.getFigure().matrix();
        graphics.setStroke(Color.WHITE);
        graphics.setLineWidth(1.5);
        for (int row = viewport.firstRow(); row < viewport.endRow(); row++) {
            for (int column = viewport.firstColumn(); column < viewport.endColumn(); column++) {
                if (!Float.isFinite(matrix.at(row, column))
                        && view.getFigure().mask().allows(row, column)) {
                    double x = viewport.x(column) + viewport.cellWidth() / 2;
                    double y = viewport.y(row) + viewport.cellHeight() / 2;
                    graphics.strokeLine(x - 3, y - 3, x + 3, y + 3);
                    graphics.strokeLine(x - 3, y + 3, x + 3, y - 3);
                }
            }
        }
    }

    private void paintLines() {
        graphics.setFill(view.getFigure().scale().map().isDiverging() ? DARK_LINE : LIGHT_LINE);
        for (int column = viewport.firstColumn() + 1; column < viewport.endColumn(); column++) {
            graphics.fillRect(viewport.x(column), 0, 1, cells.height());
        }
        for (int row = viewport.firstRow() + 1; row < viewport.endRow(); row++) {
            graphics.fillRect(0, viewport.y(row), cells.width(), 1);
        }
    }
}
