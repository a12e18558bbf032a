package org.headlight.ui.control.heatmap;

import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.headlight.render.Contrast;
import org.headlight.render.figure.Box;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.Colors;

/** Writes short texts into the cells of a heatmap, as far as they fit. */
final class MarkPainter {
    private static final double SMALLEST_CELL = 16;

    private final HeatmapView view;
    private final Brush brush;

    MarkPainter(HeatmapView view, Brush brush) {
        this.view = view;
        this.brush = brush;
    }

    void paint(Map<Cell, String> marks) {
        Viewport viewport = view.heatmapLayout().viewport();
        if (Math.min(viewport.cellWidth(), viewport.cellHeight()) >= SMALLEST_CELL) {
            marks.forEach(this::paint);
        }
    }

    private void paint(Cell cell, String text) {
        if (!cell.isWithin(
                view.getFigure().matrix().rows(), view.getFigure().matrix().columns())) {
            return;
        }
        Box box = view.heatmapLayout().cell(cell);
        Font font = brush.titleFont(box.width() < 24 ? 10 : 12);
        float value = view.getFigure().matrix().at(cell.row(), cell.column());
        int ground = view.getFigure().scale().color(value);
        brush.graphics().setFont(font);
        brush.graphics().setFill(Colors.of(Contrast.textOn(ground)));
        brush.graphics().setTextAlign(TextAlignment.CENTER);
        brush.graphics().setTextBaseline(VPos.CENTER);
        brush.graphics().fillText(text, box.x() + box.width() / 2, box.y() + box.height() / 2);
    }
}
