package org.headlight.ui.control.theme;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Measures text before it is drawn on a canvas, and remembers the widths, as labels come back with every repaint. FX
 * thread only.
 */
public final class TextMeasure {
    private static final String ELLIPSIS = "\u2026";

    private static final int REMEMBERED = 20_000;

    private final Text text = new Text();
    private final Map<Font, Map<String, Double>> widths = new HashMap<>();

    /** The width of a line of text, in pixels. */
    public double width(String line, Font font) {
        Map<String, Double> known = widths.computeIfAbsent(font, first -> new HashMap<>());
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(line, unknown -> {
            text.setFont(font);
            text.setText(unknown);
            return text.getLayoutBounds().getWidth();
        });
    }

    /** The text itself where it fits, else as much of its beginning as fits before an ellipsis. */
    public String elided(String line, Font font, double most) {
        if (width(line, font) <= most) {
            return line;
        }
        int low = 0;
        int high = line.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(line.substring(0, middle) + ELLIPSIS, font) <= most) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return line.substring(0, low) + ELLIPSIS;
    }
}
