package org.headlight.ui.control.heatmap;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.TextMeasure;
import org.headlight.ui.control.theme.ThemeColor;

/** What the labels of a heatmap are painted with: texts and their notes, on a ground where they are hovered. */
final class LabelBrush {
    private final Brush brush;
    private final GraphicsContext graphics;
    private final TextMeasure measure;
    private final Font font;
    private final Font hoveredFont;
    private final Font noteFont;

    LabelBrush(Brush brush, TextMeasure measure) {
        this.brush = brush;
        this.graphics = brush.graphics();
        this.measure = measure;
        this.font = brush.font(13);
        this.hoveredFont = brush.titleFont(13);
        this.noteFont = brush.font(11);
    }

    GraphicsContext graphics() {
        return graphics;
    }

    /** As much of a text as a label shows. */
    String elided(String text) {
        return measure.elided(text, font, HeatmapLabels.LONGEST);
    }

    /** The width of a text in pixels. */
    double width(String text, boolean hovered) {
        return measure.width(text, hovered ? hoveredFont : font);
    }

    /** The width of a note in pixels. */
    double noteWidth(String note) {
        return measure.width(note, noteFont);
    }

    /** Covers what lies below a hovered label. */
    void ground(double x, double y, double width, double height) {
        for (ThemeColor layer : List.of(ThemeColor.BACKGROUND, ThemeColor.ACCENT_SUBTLE)) {
            brush.fill(layer);
            graphics.fillRoundRect(x, y, width, height, 4, 4);
        }
    }

    /** Writes a text around its middle height. */
    void text(String text, double x, double middle, TextAlignment align, boolean hovered) {
        ThemeColor color = hovered ? ThemeColor.ACCENT : ThemeColor.TEXT;
        brush.write(text, hovered ? hoveredFont : font, color, x, middle, align);
    }

    /** Writes a note around its middle height. */
    void note(String note, double x, double middle, TextAlignment align, boolean hovered) {
        brush.write(note, noteFont, hovered ? ThemeColor.ACCENT : ThemeColor.MUTED_TEXT, x, middle, align);
    }
}
