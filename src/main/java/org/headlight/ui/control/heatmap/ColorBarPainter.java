package org.headlight.ui.control.heatmap;

import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.headlight.render.ColorMap;
import org.headlight.render.figure.AxisTicks;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.Colors;
import org.headlight.ui.control.theme.ThemeColor;

/** Paints a colour bar once, upright or lying: its colours, ticks, title and the triangle. */
final class ColorBarPainter {
    private static final double TITLE = ColorBar.titleHeight();

    private final ColorBar bar;
    private final Brush brush;
    private final GraphicsContext graphics;
    private final double width;
    private final double height;

    ColorBarPainter(ColorBar bar, Brush brush, double width, double height) {
        this.bar = bar;
        this.brush = brush;
        this.graphics = brush.graphics();
        this.width = width;
        this.height = height;
    }

    void paint() {
        graphics.setFont(brush.font(11));
        graphics.setTextBaseline(VPos.CENTER);
        if (bar.getOrientation() == Orientation.VERTICAL) {
            paintUpright();
        } else {
            paintLying();
        }
    }

    private void paintUpright() {
        double length = height - TITLE - ColorBar.OVERHANG;
        paintColors(ColorBar.MARKER, TITLE, ColorBar.THICKNESS, length, true);
        graphics.setTextAlign(TextAlignment.LEFT);
        brush.fill(ThemeColor.MUTED_TEXT);
        graphics.fillText(bar.getTitle(), ColorBar.MARKER, TITLE / 2 - 3);
        AxisTicks ticks = ticks((int) Math.clamp(length / 50, 2, 6));
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = TITLE + length * (1 - fraction(ticks.values().get(i)));
            graphics.fillRect(
                    ColorBar.MARKER + ColorBar.THICKNESS, Math.clamp(Math.rint(y), TITLE, TITLE + length - 1), 3, 1);
            graphics.fillText(
                    ticks.labels().get(i),
                    ColorBar.MARKER + ColorBar.THICKNESS + 7,
                    Math.clamp(y, TITLE + 2, TITLE + length - 4));
        }
        if (!Double.isNaN(bar.getMarkedValue())) {
            double y = TITLE + length * (1 - Math.clamp(fraction(bar.getMarkedValue()), 0, 1));
            double[] xs = {0, 7, 0};
            brush.fill(ThemeColor.TEXT);
            graphics.fillPolygon(xs, new double[] {y - 5, y, y + 5}, 3);
            graphics.setFill(Color.WHITE);
            graphics.fillRect(
                    ColorBar.MARKER, Math.clamp(Math.rint(y) - 1, TITLE, TITLE + length - 2), ColorBar.THICKNESS, 2);
        }
    }

    private void paintLying() {
        double length = width - 2 * ColorBar.OVERHANG;
        paintColors(ColorBar.OVERHANG, ColorBar.MARKER, length, ColorBar.THICKNESS, false);
        brush.fill(ThemeColor.MUTED_TEXT);
        AxisTicks ticks = ticks((int) Math.clamp(length / 60, 2, 6));
        for (int i = 0; i < ticks.values().size(); i++) {
            double at = fraction(ticks.values().get(i));
            graphics.setTextAlign(
                    at < 0.02 ? TextAlignment.LEFT : at > 0.98 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            graphics.fillText(
                    ticks.labels().get(i), ColorBar.OVERHANG + at * length, ColorBar.MARKER + ColorBar.THICKNESS + 10);
        }
        if (!Double.isNaN(bar.getMarkedValue())) {
            double x = ColorBar.OVERHANG + length * Math.clamp(fraction(bar.getMarkedValue()), 0, 1);
            brush.fill(ThemeColor.TEXT);
            graphics.fillPolygon(new double[] {x - 5, x, x + 5}, new double[] {0, 7, 0}, 3);
        }
    }

    private void paintColors(double x, double y, double across, double down, boolean upright) {
        int length = (int) Math.max(1, Math.rint(upright ? down : across));
        ColorMap map = bar.getScale().map();
        for (int i = 0; i < length; i++) {
            graphics.setFill(Colors.of(map.at((i + 0.5) / length)));
            if (upright) {
                graphics.fillRect(x, y + down - i - 1, across, 1);
            } else {
                graphics.fillRect(x + i, y, 1, down);
            }
        }
    }

    private AxisTicks ticks(int most) {
        return AxisTicks.of(bar.getScale().range(), most);
    }

    private double fraction(double value) {
        return bar.getScale().range().fraction(value);
    }
}
