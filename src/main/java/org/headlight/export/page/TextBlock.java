package org.headlight.export.page;

import java.util.ArrayList;
import java.util.List;
import org.headlight.export.page.Typeface.Style;
import org.headlight.render.Palette;

/** Lines of text, broken between words so that none is wider than a limit. An empty text has no height. */
public final class TextBlock implements Picture {

    private final List<String> lines;
    private final Style style;
    private final double width;

    public TextBlock(String text, Style style, double limit, Typeface type) {
        this.lines = text.isBlank() ? List.of() : wrap(text.strip(), style, limit, type);
        this.style = style;
        this.width = lines.stream()
                .mapToDouble(line -> type.width(line, style))
                .max()
                .orElse(0);
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return lines.size() * style.line();
    }

    @Override
    public void draw(Page page, double x, double y) {
        for (int i = 0; i < lines.size(); i++) {
            page.text(lines.get(i), style, color(page.palette()), x, middle(y, i));
        }
    }

    /** Draws it with every line ending at a place. */
    public void drawEndingAt(Page page, double right, double y) {
        for (int i = 0; i < lines.size(); i++) {
            page.textEndingAt(lines.get(i), style, color(page.palette()), right, middle(y, i));
        }
    }

    private double middle(double y, int line) {
        return y + (line + 0.5) * style.line();
    }

    private int color(Palette palette) {
        return style == Style.CAPTION || style == Style.TICK ? palette.quietText() : palette.text();
    }

    private static List<String> wrap(String text, Style style, double limit, Typeface type) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R")) {
            String line = "";
            for (String word : paragraph.split("\\s+")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && type.width(longer, style) > limit) {
                    lines.add(type.fitted(line, style, limit));
                    longer = word;
                }
                line = longer;
            }
            lines.add(type.fitted(line, style, limit));
        }
        return lines;
    }
}
