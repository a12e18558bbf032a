package org.headlight.ui.control;

import java.util.List;
import org.headlight.render.ColorMap;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.Colors;
import org.headlight.ui.control.theme.ThemedCanvas;

/** A cell for each token, coloured by a number; where there is no room for all, the largest of neighbours. FX thread only. */
public final class StripView extends ThemedCanvas {
    /** The class of the strip in stylesheets. */
    public static final String STYLE_CLASS = "strip-view";

    private static final double WIDEST = 10;
    private static final double HEIGHT = 14;

    private List<Float> values = List.of();

    /** An empty strip. */
    public StripView() {
        super(STYLE_CLASS);
        setMinSize(0, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
    }

    /** Shows other numbers, each in [0, 1]. */
    public void setValues(List<Float> shown) {
        if (values != shown) {
            values = shown;
            repaint();
        }
    }

    @Override
    protected void paint(Brush brush, double width, double height) {
        int cells = (int) Math.min(values.size(), width);
        if (cells == 0) {
            return;
        }
        double pitch = Math.min(WIDEST, Math.max(1, Math.floor(width / cells)));
        double gap = pitch >= 4 ? 1 : 0;
        for (int cell = 0; cell < cells; cell++) {
            int from = (int) ((long) cell * values.size() / cells);
            int to = (int) ((cell + 1L) * values.size() / cells);
            double most = values.subList(from, Math.max(from + 1, to)).stream()
                    .mapToDouble(Float::doubleValue)
                    .max()
                    .orElse(0);
            brush.graphics().setFill(Colors.of(ColorMap.VIRIDIS.at(most)));
            brush.graphics().fillRect(cell * pitch, 0, pitch - gap, height);
        }
    }
}
