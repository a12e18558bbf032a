package org.headlight.ui.control.heatmap;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.headlight.render.NumberText;
import org.headlight.render.figure.Box;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.ThemeColor;

/** Paints quiet bars: the entropy of each row at its right, what each column receives on average below it. */
final class MarginPainter {
    private static final double THICKEST = 16;

    private final HeatmapView view;
    private final HeatmapLayout layout;
    private final Viewport viewport;
    private final Margins margins;
    private final Brush brush;
    private final GraphicsContext graphics;

    MarginPainter(HeatmapView view, Brush brush) {
        this.view = view;
        this.layout = view.heatmapLayout();
        this.viewport = layout.viewport();
        this.margins = view.margins();
        this.brush = brush;
        this.graphics = brush.graphics();
    }

    void paint() {
        graphics.setFont(brush.font(11));
        paintRows();
        paintColumns();
    }

    private void paintRows() {
        Box box = layout.rowMargin();
        graphics.setTextBaseline(VPos.CENTER);
        brush.fill(ThemeColor.MUTED_TEXT);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText("entropy", box.x(), box.y() - 28);
        graphics.fillText("0", box.x(), box.y() - 12);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(NumberText.fixed(margins.largestEntropy(), 2), box.right(), box.y() - 12);
        double thickness = thickness(viewport.cellHeight());
        int stride = stride(viewport.cellHeight());
        Cell hovered = view.getHoveredCell();
        for (int row = viewport.firstRow(); row < viewport.endRow(); row += stride) {
            double y = box.y() + viewport.y(row + stride / 2.0) - thickness / 2;
            if (y >= box.y() - thickness / 2 && y + thickness <= box.bottom() + thickness / 2) {
                double share = largest(margins.entropy(), row, stride) / margins.largestEntropy();
                fill(box.x(), y, box.width(), thickness, Tone.EMPTY);
                Tone tone = hovered != null && hovered.row() == row ? Tone.HOVERED : Tone.QUIET;
                fill(box.x(), y, box.width() * bounded(share), thickness, tone);
            }
        }
    }

    private void paintColumns() {
        Box box = layout.columnMargin();
        brush.fill(ThemeColor.MUTED_TEXT);
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText("mean", box.x() - 8, box.y() + 7);
        graphics.fillText("received", box.x() - 8, box.y() + 21);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.fillText("0", box.right() + 12, box.y() + 5);
        graphics.fillText(NumberText.value(margins.largestReceived()), box.right() + 12, box.bottom() - 4);
        double thickness = thickness(viewport.cellWidth());
        int stride = stride(viewport.cellWidth());
        Cell hovered = view.getHoveredCell();
        for (int column = viewport.firstColumn(); column < viewport.endColumn(); column += stride) {
            double x = box.x() + viewport.x(column + stride / 2.0) - thickness / 2;
            if (x >= box.x() - thickness / 2 && x + thickness <= box.right() + thickness / 2) {
                double share = largest(margins.received(), column, stride) / margins.largestReceived();
                fill(x, box.y(), thickness, box.height(), Tone.EMPTY);
                Tone tone = hovered != null && hovered.column() == column ? Tone.HOVERED : Tone.QUIET;
                fill(x, box.y(), thickness, box.height() * bounded(share), tone);
            }
        }
    }

    private void fill(double x, double y, double width, double height, Tone tone) {
        graphics.setGlobalAlpha(tone.opacity);
        brush.fill(tone.color);
        graphics.fillRect(x, y, width, height);
        graphics.setGlobalAlpha(1);
    }

    /** How many cells share a bar: bars are never thinner than a pixel. */
    private static int stride(double cell) {
        return (int) Math.max(1, Math.ceil(1 / cell));
    }

    private static double largest(double[] values, int first, int count) {
        double largest = values[first];
        for (int i = first + 1; i < Math.min(values.length, first + count); i++) {
            largest = values[i] > largest ? values[i] : largest;
        }
        return largest;
    }

    private enum Tone {
        EMPTY(ThemeColor.NEUTRAL, 0.5),
        QUIET(ThemeColor.MUTED_TEXT, 0.4),
        HOVERED(ThemeColor.ACCENT_FILL, 1);

        private final ThemeColor color;
        private final double opacity;

        Tone(ThemeColor color, double opacity) {
            this.color = color;
            this.opacity = opacity;
        }
    }

    private static double thickness(double cell) {
        return Math.clamp(Math.floor(cell * 0.6), 1, THICKEST);
    }

    private static double bounded(double share) {
        return Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
    }
}
