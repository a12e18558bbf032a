package org.headlight.ui.control.heatmap;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.headlight.render.NumberText;
import org.headlight.render.Palette;
import org.headlight.render.TokenColors;
import org.headlight.render.TokenDirection;
import org.headlight.render.figure.AxisTicks;
import org.headlight.render.figure.Box;
import org.headlight.snapshot.Matrix;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.Colors;
import org.headlight.ui.control.theme.ThemeColor;

/** Paints the weights of a map with a single row as bars above it, with the numbers of those that matter. */
final class WeightBarsPainter {
    private static final double WIDEST = 48;
    private static final double NUMBERS_FROM = 34;
    private static final double WORTH_A_NUMBER = 0.05;

    private final HeatmapView view;
    private final Viewport viewport;
    private final Box box;
    private final Brush brush;
    private final GraphicsContext graphics;
    private final Matrix matrix;
    private final double most;

    WeightBarsPainter(HeatmapView view, Brush brush) {
        this.view = view;
        this.viewport = view.heatmapLayout().viewport();
        this.box = view.heatmapLayout().weights();
        this.brush = brush;
        this.graphics = brush.graphics();
        this.matrix = view.getFigure().matrix();
        double largest = Math.max(0, view.getFigure().scale().range().maximum());
        for (float value : matrix.values()) {
            largest = Float.isFinite(value) ? Math.max(largest, value) : largest;
        }
        this.most = largest > 0 ? largest : 1;
    }

    void paint() {
        paintScale();
        graphics.save();
        brush.clip(box.x(), box.y() - 16, box.width(), box.height() + 16);
        for (int column = viewport.firstColumn(); column < viewport.endColumn(); column++) {
            if (matrix.at(0, column) > 0 && Float.isFinite(matrix.at(0, column))) {
                paintBar(column, matrix.at(0, column));
            }
        }
        graphics.restore();
    }

    private void paintScale() {
        AxisTicks ticks = AxisTicks.linear(0, most, (int) Math.clamp(box.height() / 32, 3, 6));
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = Math.rint(box.bottom() - ticks.values().get(i) / most * box.height());
            brush.fill(i == 0 ? ThemeColor.BORDER : ThemeColor.LINE);
            graphics.fillRect(box.x(), y, box.width(), 1);
            brush.write(
                    ticks.labels().get(i), brush.font(11), ThemeColor.MUTED_TEXT, box.x() - 8, y, TextAlignment.RIGHT);
        }
    }

    private void paintBar(int column, float weight) {
        double width = Math.clamp(Math.floor(viewport.cellWidth() * 0.7), 1, WIDEST);
        double x = box.x() + Math.rint(viewport.x(column + 0.5) - width / 2);
        double height = Math.max(1, weight / most * box.height());
        boolean hovered = view.getHoveredCell() != null && view.getHoveredCell().column() == column;
        TokenColors teal = new TokenColors(
                TokenDirection.ATTENDS_TO, brush.dark() ? Palette.DARK : Palette.LIGHT, 1, TokenColors.USUAL_INTENSITY);
        graphics.setFill(hovered ? brush.color(ThemeColor.ACCENT_FILL) : Colors.of(teal.ramp(0.75)));
        graphics.fillRect(x, box.bottom() - height, width, height);
        if (hovered || weight >= WORTH_A_NUMBER * most && viewport.cellWidth() >= NUMBERS_FROM) {
            brush.write(
                    NumberText.fixed(weight, 2),
                    brush.font(11),
                    hovered ? ThemeColor.TEXT : ThemeColor.MUTED_TEXT,
                    x + width / 2,
                    box.bottom() - height - 8,
                    TextAlignment.CENTER);
        }
    }
}
