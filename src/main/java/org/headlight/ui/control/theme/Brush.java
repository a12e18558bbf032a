package org.headlight.ui.control.theme;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What the painters of a control draw with. FX thread only.
 *
 * @param graphics the canvas
 * @param colors the theme's colours
 * @param fonts the theme's font by its size in pixels
 * @param titleFonts the font of titles by its size in pixels
 * @param dark whether the ground is dark
 */
public record Brush(
        GraphicsContext graphics,
        Function<ThemeColor, Color> colors,
        DoubleFunction<Font> fonts,
        DoubleFunction<Font> titleFonts,
        boolean dark) {
    /** Four pixels from line to line. */
    private static final double HATCH = 4 * Math.sqrt(2);

    /** A colour of the theme. */
    public Color color(ThemeColor color) {
        return colors.apply(color);
    }

    /** The font of the theme at a size in pixels. */
    public Font font(double size) {
        return fonts.apply(size);
    }

    /** The font of titles at a size in pixels. */
    public Font titleFont(double size) {
        return titleFonts.apply(size);
    }

    /** Fills with a colour of the theme from now on. */
    public void fill(ThemeColor color) {
        graphics.setFill(color(color));
    }

    /** Strokes with a colour of the theme from now on. */
    public void stroke(ThemeColor color) {
        graphics.setStroke(color(color));
    }

    /** Paints nothing outside a box until the canvas is restored. */
    public void clip(double x, double y, double width, double height) {
        graphics.beginPath();
        graphics.rect(x, y, width, height);
        graphics.clip();
    }

    /** Rising lines over a box, the sign for "no value here". */
    public void hatch(double x, double y, double width, double height) {
        graphics.save();
        clip(x, y, width, height);
        stroke(ThemeColor.BORDER);
        graphics.setLineWidth(1);
        for (double foot = x - height; foot < x + width; foot += HATCH) {
            graphics.strokeLine(foot, y + height, foot + height, y);
        }
        graphics.restore();
    }

    /** Writes a line of text around its middle height. */
    public void write(String text, Font font, ThemeColor color, double x, double middle, TextAlignment align) {
        graphics.setFont(font);
        fill(color);
        graphics.setTextAlign(align);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(text, x, middle);
    }
}
