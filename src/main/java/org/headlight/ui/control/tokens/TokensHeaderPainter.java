package org.headlight.ui.control.tokens;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.headlight.render.NumberText;
import org.headlight.render.TokenColors;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.TokenFigure;
import org.headlight.render.figure.TokenMeasure;
import org.headlight.snapshot.Prediction;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.Colors;
import org.headlight.ui.control.theme.TextMeasure;
import org.headlight.ui.control.theme.ThemeColor;

/** Paints what stands around a text: title, what the network says of it, the legends and the caption. */
final class TokensHeaderPainter {
    private static final double RAMP = 72;
    private static final double GAP = 8;

    private final TokenFigure figure;
    private final TokensLayout layout;
    private final Brush brush;
    private final GraphicsContext graphics;
    private final TextMeasure measure;

    TokensHeaderPainter(TokensView view, Brush brush, TextMeasure measure) {
        this.figure = view.getFigure();
        this.layout = view.tokensLayout();
        this.brush = brush;
        this.graphics = brush.graphics();
        this.measure = measure;
    }

    void paint() {
        Box header = layout.header();
        double left = paintLegend(
                figure.fill(), figure.underline().map(this::paintLast).orElse(header.right()));
        Font title = brush.titleFont(15);
        String words = measure.elided(figure.title(), title, Math.max(40, left - header.x() - 24));
        brush.write(words, title, ThemeColor.TEXT, header.x(), header.y() + 10, TextAlignment.LEFT);
        figure.prediction().ifPresent(this::paintPrediction);
        Font caption = brush.font(12);
        brush.write(
                figure.caption(),
                caption,
                ThemeColor.MUTED_TEXT,
                layout.text().x(),
                layout.caption() + 8,
                TextAlignment.LEFT);
    }

    private double paintLast(TokenMeasure second) {
        return paintLegend(second, layout.header().right()) - 24;
    }

    /** Paints a legend that ends at a place, and says where it begins. */
    private double paintLegend(TokenMeasure shown, double right) {
        Font font = brush.font(12);
        double middle = layout.header().y() + 10;
        TokenColors colors = MeasureColors.grounds(shown, figure.intensity(), brush);
        String most = NumberText.value(shown.maximum());
        brush.write(most, font, ThemeColor.TEXT, right, middle, TextAlignment.RIGHT);
        double x = Math.rint(right - measure.width(most, font) - GAP - RAMP);
        for (int i = 0; i < RAMP; i++) {
            graphics.setFill(Colors.of(colors.background(shown.maximum() * (i + 0.5) / RAMP)));
            graphics.fillRect(x + i, middle - 4, 1, 8);
        }
        brush.stroke(ThemeColor.BORDER);
        graphics.setLineWidth(1);
        graphics.strokeRect(x - 0.5, middle - 4.5, RAMP + 1, 9);
        brush.write("0", font, ThemeColor.TEXT, x - GAP, middle, TextAlignment.RIGHT);
        double name = x - GAP - measure.width("0", font) - GAP;
        brush.write(shown.name(), font, ThemeColor.MUTED_TEXT, name, middle, TextAlignment.RIGHT);
        return name - measure.width(shown.name(), font);
    }

    private void paintPrediction(Prediction prediction) {
        Font font = brush.font(12);
        Font strong = brush.titleFont(12);
        double middle = layout.header().y() + 33;
        boolean known = figure.label().isPresent();
        boolean right = known && figure.label().get().equals(prediction.label());
        double x =
                after("Predicted", font, ThemeColor.MUTED_TEXT, layout.header().x(), middle);
        x = after(prediction.label(), strong, ThemeColor.TEXT, x, middle);
        brush.fill(ThemeColor.NEUTRAL);
        graphics.fillRoundRect(x, middle - 3, RAMP, 6, 4, 4);
        graphics.setFill(brush.color(!known ? ThemeColor.ACCENT_FILL : right ? ThemeColor.SUCCESS : ThemeColor.DANGER));
        graphics.fillRoundRect(x, middle - 3, RAMP * prediction.confidence(), 6, 4, 4);
        x = after(NumberText.fixed(prediction.confidence(), 2), font, ThemeColor.MUTED_TEXT, x + RAMP + GAP, middle);
        if (known) {
            x = after("label", font, ThemeColor.MUTED_TEXT, x + GAP, middle);
            x = after(figure.label().get(), font, ThemeColor.TEXT, x, middle);
            after(right ? "\u2713" : "\u2717", strong, right ? ThemeColor.SUCCESS : ThemeColor.DANGER, x, middle);
        }
    }

    private double after(String words, Font font, ThemeColor color, double x, double middle) {
        brush.write(words, font, color, x, middle, TextAlignment.LEFT);
        return x + measure.width(words, font) + GAP;
    }
}
