package org.headlight.ui.control.tokens;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.headlight.render.Palette;
import org.headlight.render.TokenColors;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.TokenMeasure;
import org.headlight.ui.control.theme.Colors;
import org.headlight.ui.control.theme.ThemeColor;

/**
 * What the painters of a tokens view draw with.
 *
 * @param graphics the canvas
 * @param colors the theme's colours
 * @param fonts the theme's font by its size
 * @param titleFonts the font of titles by its size
 * @param dark whether the ground is dark
 */
record TokensBrush(
        GraphicsContext graphics,
        Function<ThemeColor, Color> colors,
        DoubleFunction<Font> fonts,
        DoubleFunction<Font> titleFonts,
        boolean dark) {

    /** The colours of a measure on this ground. */
    TokenColors scale(TokenMeasure measure, double intensity) {
        return new TokenColors(measure.direction(), dark ? Palette.DARK : Palette.LIGHT, measure.maximum(), intensity);
    }

    /** The colour of bars of a measure: the same hue as its scale, strong enough on both grounds. */
    Color bar(TokenMeasure measure) {
        return Colors.of(scale(measure, TokenColors.USUAL_INTENSITY).ramp(0.75));
    }

    /** Writes a line of text around its middle height. */
    void write(String text, Font font, ThemeColor color, double x, double middle, TextAlignment align) {
        graphics.setFont(font);
        graphics.setFill(colors.apply(color));
        graphics.setTextAlign(align);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(text, x, middle);
    }

    /** Draws the ring of what has the keyboard around a box. */
    void ring(Box box) {
        graphics.setLineWidth(2);
        graphics.setStroke(colors.apply(ThemeColor.ACCENT_RING));
        graphics.strokeRoundRect(box.x() - 11, box.y() - 1, box.width() + 22, box.height() + 2, 8, 8);
        graphics.setLineWidth(1);
        graphics.setStroke(colors.apply(ThemeColor.ACCENT_FILL));
        graphics.strokeRoundRect(box.x() - 9.5, box.y() + 0.5, box.width() + 19, box.height() - 1, 6, 6);
    }
}
