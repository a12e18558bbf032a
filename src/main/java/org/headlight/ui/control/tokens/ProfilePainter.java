package org.headlight.ui.control.tokens;

import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.headlight.render.figure.AxisTicks;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.TokenFigure;
import org.headlight.render.figure.TokenMeasure;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.ThemeColor;

/**
 * Paints the weights by position: up from the line the first measure, down from it the second, each on a scale of its own; one
 * without any weight gives its place to the other.
 */
final class ProfilePainter {
    private static final double AIR = 10;

    private final TokensView view;
    private final Brush brush;
    private final GraphicsContext graphics;
    private final TokenFigure figure;
    private final Box strip;
    private final int tokens;
    private final double zero;
    private final double up;
    private final double down;

    ProfilePainter(TokensView view, Brush brush) {
        this.view = view;
        this.brush = brush;
        this.graphics = brush.graphics();
        this.figure = view.getFigure();
        this.strip = view.tokensLayout().profile();
        this.tokens = figure.text().tokens().size();
        boolean second = figure.underline().filter(this::hasWeight).isPresent();
        boolean first = !second || hasWeight(figure.fill());
        double height = strip.height() - 2 * AIR;
        this.up = first ? second ? height / 2 : height : 0;
        this.down = height - up;
        this.zero = Math.rint(strip.y() + AIR + up);
    }

    private boolean hasWeight(TokenMeasure measure) {
        return IntStream.range(0, tokens).anyMatch(token -> measure.weight(token) > 0);
    }

    void paint() {
        paintMeasure(figure.fill(), -up);
        figure.underline().ifPresent(second -> paintMeasure(second, down));
        brush.fill(ThemeColor.BORDER);
        graphics.fillRect(strip.x(), zero, strip.width(), 1);
        paintPins();
    }

    /** @param length of its largest bar, pixels, negative upwards; 0 where it has no place */
    private void paintMeasure(TokenMeasure measure, double length) {
        if (length != 0) {
            paintScale(measure.maximum(), length / measure.maximum());
            paintBars(measure, length / measure.maximum());
        }
    }

    private void paintScale(double most, double pixelsPerUnit) {
        Font font = brush.font(11);
        AxisTicks ticks = AxisTicks.linear(0, most, 3);
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = Math.rint(zero + ticks.values().get(i) * pixelsPerUnit);
            brush.fill(ThemeColor.LINE);
            graphics.fillRect(strip.x(), y, strip.width(), 1);
            if (i > 0 || pixelsPerUnit < 0 || up == 0) {
                brush.write(ticks.labels().get(i), font, ThemeColor.MUTED_TEXT, strip.x() - 8, y, TextAlignment.RIGHT);
            }
        }
    }

    private void paintBars(TokenMeasure measure, double pixelsPerUnit) {
        double width = Profile.barWidth(strip, tokens);
        Color color = MeasureColors.bar(measure, brush);
        for (int token = 0; token < tokens; token++) {
            double weight = measure.weight(token);
            if (weight > 0) {
                double height = Math.max(1, Math.min(weight, measure.maximum()) * Math.abs(pixelsPerUnit));
                boolean hovered = token == view.getHoveredToken();
                graphics.setFill(hovered ? brush.color(ThemeColor.ACCENT_FILL) : color);
                double x = Profile.x(strip, tokens, token);
                graphics.fillRect(Math.floor(x), pixelsPerUnit < 0 ? zero - height : zero + 1, width, height);
            }
        }
    }

    private void paintPins() {
        brush.fill(ThemeColor.ACCENT_FILL);
        for (int token : view.getPinnedTokens()) {
            double x = Profile.x(strip, tokens, token) + Profile.barWidth(strip, tokens) / 2;
            double y = zero
                    - Math.max(0, figure.fill().weight(token)) / figure.fill().maximum() * up
                    - 3;
            graphics.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {y - 6, y - 6, y}, 3);
        }
    }
}
