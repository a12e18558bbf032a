package org.headlight.export.picture;

import java.util.List;
import org.headlight.export.page.Page;
import org.headlight.export.page.Typeface;
import org.headlight.export.page.Typeface.Style;
import org.headlight.render.Palette;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.ColumnLabelStyle;
import org.headlight.render.figure.HeatmapGeometry;
import org.headlight.render.figure.LabelStep;

/** Draws the labels of a heatmap's rows and columns, turned and thinned as its geometry says. */
final class HeatmapLabels {

    private static final double NOTE_GAP = 4;

    private final Page page;
    private final HeatmapLayout.Strip strip;
    private final Box cells;

    /** @param cells where the cells of the strip go */
    HeatmapLabels(Page page, HeatmapLayout.Strip strip, Box cells) {
        this.page = page;
        this.strip = strip;
        this.cells = cells;
    }

    void drawRows(List<AxisLabel> labels) {
        HeatmapGeometry geometry = strip.geometry();
        int step = geometry.rowLabelStep();
        double right = cells.x() - HeatmapGeometry.LABEL_GAP;
        for (int row = 0; row < geometry.rows(); row++) {
            if (LabelStep.shows(row, step)) {
                double middle = cells.y() + (row + 0.5) * geometry.cellHeight();
                String text = HeatmapLayout.shown(labels.get(row), page.type());
                double left = right - page.type().width(text, Style.LABEL);
                page.text(text, Style.LABEL, palette().text(), left, middle);
                page.textEndingAt(
                        labels.get(row).note(),
                        Style.TICK,
                        palette().quietText(),
                        left - HeatmapGeometry.LABEL_GAP,
                        middle);
            }
        }
    }

    void drawColumns(List<AxisLabel> labels) {
        HeatmapGeometry geometry = strip.geometry();
        int step = geometry.columnLabelStep();
        for (int column = 0; column < geometry.columns(); column++) {
            if (LabelStep.shows(strip.first() + column, step)) {
                double centre = cells.x() + (column + 0.5) * geometry.cellWidth();
                drawColumn(labels.get(strip.first() + column), centre, geometry);
            }
        }
    }

    /** How far the labels reach beyond the last column. */
    static double overhang(HeatmapLayout.Strip strip, List<AxisLabel> labels, Typeface type) {
        HeatmapGeometry geometry = strip.geometry();
        if (geometry.columnLabelStyle() != ColumnLabelStyle.SLANTED) {
            return 0;
        }
        double slant = Math.cos(Math.toRadians(ColumnLabelStyle.SLANTED.degrees()));
        double reach = 0;
        for (int column = 0; column < geometry.columns(); column++) {
            double length = length(labels.get(strip.first() + column), type);
            double start = (column + 0.5) * geometry.cellWidth();
            reach = Math.max(reach, start + (length + Style.LABEL.line() / 2.0) * slant);
        }
        return Math.max(0, Math.ceil(reach - geometry.cells().width()));
    }

    private void drawColumn(AxisLabel label, double centre, HeatmapGeometry geometry) {
        String text = HeatmapLayout.shown(label, page.type());
        double bottom = cells.y() - HeatmapGeometry.LABEL_GAP;
        if (geometry.columnLabelStyle() == ColumnLabelStyle.UPRIGHT) {
            double line = geometry.labels().line();
            boolean notes = geometry.labels().columnNote() > 0;
            page.textCentred(text, Style.LABEL, palette().text(), centre, bottom - (notes ? 1.5 : 0.5) * line + 2);
            page.textCentred(label.note(), Style.TICK, palette().quietText(), centre, bottom - 0.5 * line + 2);
        } else {
            page.turned(centre, bottom, geometry.columnLabelStyle().degrees(), () -> {
                page.text(text, Style.LABEL, palette().text(), 0, 0);
                double after = page.type().width(text, Style.LABEL) + NOTE_GAP;
                page.text(label.note(), Style.TICK, palette().quietText(), after, 0);
            });
        }
    }

    private static double length(AxisLabel label, Typeface type) {
        double note = label.note().isEmpty() ? 0 : type.width(label.note(), Style.TICK) + NOTE_GAP;
        return type.width(HeatmapLayout.shown(label, type), Style.LABEL) + note;
    }

    private Palette palette() {
        return page.palette();
    }
}
