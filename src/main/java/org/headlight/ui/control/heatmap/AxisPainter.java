package org.headlight.ui.control.heatmap;

import javafx.scene.text.TextAlignment;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapGeometry;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.ThemeColor;

/** Paints what the rows and the columns of a heatmap are, then their labels. */
final class AxisPainter {
    private final HeatmapView view;
    private final Brush brush;

    AxisPainter(HeatmapView view, Brush brush) {
        this.view = view;
        this.brush = brush;
    }

    void paint() {
        Box cells = view.heatmapLayout().cells();
        String columns = view.getFigure().columnAxis();
        String rows = view.getFigure().rowAxis();
        if (!columns.isEmpty()) {
            double y = view.heatmapLayout().aboveColumns() - 10;
            name(columns + " \u2192", cells.x(), y, TextAlignment.LEFT);
        }
        if (!rows.isEmpty()) {
            name(rows + " \u2193", cells.x() - HeatmapGeometry.LABEL_GAP, cells.y() - 16, TextAlignment.RIGHT);
        }
        LabelBrush labels = new LabelBrush(brush, view.measure());
        new RowLabelPainter(view, labels).paint();
        new ColumnLabelPainter(view, labels).paint();
    }

    private void name(String axis, double x, double y, TextAlignment align) {
        brush.write(axis, brush.font(11), ThemeColor.MUTED_TEXT, x, y, align);
    }
}
