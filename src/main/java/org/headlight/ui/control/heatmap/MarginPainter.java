package org.headlight.ui.control.heatmap;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.headlight.render.NumberText;
import org.headlight.render.figure.Box;
import org.headlight.ui.control.theme.ThemeColor;

/** Paints quiet bars: the entropy of each row at its right, what each column receives on average below it. */
final class MarginPainter {
    private static final double THICKEST = 16;

    private final HeatmapView view;
    private final HeatmapLayout layout;
    private final Viewport viewport;
    private final Margins margins;
    private final GraphicsContext graphics;
    private final Function<ThemeColor, Color> colors;

    MarginPainter(
            HeatmapView view,
            GraphicsContext graphics,
            Function<ThemeColor, Color> colors,
            DoubleFunction<Font> fonts) {
        this.view = view;
        this.layout = view.heatmapLayout();
        this.viewport = layout.viewport();
        this.margins = view.margins();
        this.graphics = graphics;
        this.colors = colors;
        graphics.setFont(fonts.apply(11));
    }

    void paint() {
        paintRows();
        paintColumns();
    }

    private void paintRows() {
        Box box = layout.rowMargin();
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(colors.apply(ThemeColor.MUTED_TEXT));
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText("entropy", box.x(), box.y() - 28);
        graphics.fillText("0", box.x(), box.y() - 12);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(NumberText.fixed(margins.largestEntropy(), 2), box.right(), box.y() - 12);
        double thickness = thickness(viewport.cellHeight());
        for (int row = viewport.firstRow(); row < viewport.endRow(); row++) {
            double y = box.y() + viewport.y(row + 0.5) - thickness / 2;
            double share = margins.entropy()[row] / margins.largestEntropy();
            boolean hovered =
                    view.getHoveredCell() != null && view.getHoveredCell().row() == row;
            if (y >= box.y() - thickness / 2 && y + thickness <= box.bottom() + thickness / 2) {
                fill(box.x(), y, box.width(), thickness, ThemeColor.NEUTRAL, 0.5);
                fill(
                        box.x(),
                        y,
                        box.width() * bounded(share),
                        thickness,
                        hovered ? ThemeColor.ACCENT_FILL : ThemeColor.MUTED_TEXT,
                        hovered ? 1 : 0.4);
            }
        }
    }

    private void paintColumns() {
        Box box = layout.columnMargin();
        graphics.setFill(colors.apply(ThemeColor.MUTED_TEXT));
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText("mean", box.x() - 8, box.y() + 7);
        graphics.fillText("received", box.x() - 8, box.y() + 21);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText("0", box.right() + 12, box.y() + 5);
        graphics.fillText(NumberText.value(margins.largestReceived()), box.right() + 12, box.bottom() - 4);
        double thickness = thickness(viewport.cellWidth());
        for (int column = viewport.firstColumn(); column < viewport.endColumn(); column++) {
            double x = box.x() + viewport.x(column + 0.5) - thickness / 2;
            double share = margins.received()[column] / margins.largestReceived();
            boolean hovered =
                    view.getHoveredCell() != null && view.getHoveredCell().column() == column;
            if (x >= box.x() - thickness / 2 && x + thickness <= box.right() + thickness / 2) {
                fill(x, box.y(), thickness, box.height(), ThemeColor.NEUTRAL, 0.5);
                fill(
                        x,
                        box.y(),
                        thickness,
                        box.height() * bounded(share),
                        hovered ? ThemeColor.ACCENT_FILL : ThemeColor.MUTED_TEXT,
                        hovered ? 1 : 0.4);
            }
        }
    }

    private void fill(double x, double y, double width, double height, ThemeColor color, double opacity) {
        graphics.setGlobalAlpha(opacity);
        graphics.setFill(colors.apply(color));
        graphics.fillRect(x, y, width, height);
        graphics.setGlobalAlpha(1);
    }

    private static double thickness(double cell) {
        return Math.clamp(Math.floor(cell * 0.6), Math.min(1, cell), THICKEST);
    }

    private static double bounded(double share) {
        return Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
    }
}
