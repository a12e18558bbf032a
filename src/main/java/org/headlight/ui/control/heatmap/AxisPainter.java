package org.headlight.ui.control.heatmap;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.headlight.render.figure.AxisLabel;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapGeometry;
import org.headlight.render.figure.LabelStep;
import org.headlight.ui.control.theme.ThemeColor;

/** Paints the labels of a heatmap: every one or every k-th, the hovered always. */
final class AxisPainter {
    private static final double WIDEST_GROUND = 28;

    private final HeatmapView view;
    private final HeatmapLayout layout;
    private final Viewport viewport;
    private final Box cells;
    private final GraphicsContext graphics;
    private final Function<ThemeColor, Color> colors;
    private final Font font;
    private final Font hoveredFont;
    private final Font noteFont;

    AxisPainter(
            HeatmapView view,
            GraphicsContext graphics,
            Function<ThemeColor, Color> colors,
            DoubleFunction<Font> fonts,
            DoubleFunction<Font> titleFonts) {
        this.view = view;
        this.layout = view.heatmapLayout();
        this.viewport = layout.viewport();
        this.cells = layout.cells();
        this.graphics = graphics;
        this.colors = colors;
        this.font = fonts.apply(13);
        this.hoveredFont = titleFonts.apply(13);
        this.noteFont = fonts.apply(11);
    }

    void paint() {
        graphics.setTextBaseline(VPos.CENTER);
        paintNames();
        Cell hovered = view.getHoveredCell();
        int everyRow = LabelStep.every(viewport.cellHeight(), HeatmapLabels.LINE - 1);
        for (int row = viewport.firstRow(); row < viewport.endRow(); row++) {
            if (LabelStep.shows(row, everyRow) && (hovered == null || hovered.row() != row)) {
                paintRow(row, false);
            }
        }
        int everyColumn = layout.upright() ? 1 : LabelStep.every(viewport.cellWidth(), HeatmapLabels.LINE - 1);
        for (int column = viewport.firstColumn(); column < viewport.endColumn(); column++) {
            if (LabelStep.shows(column, everyColumn) && (hovered == null || hovered.column() != column)) {
                paintColumn(column, false);
            }
        }
        if (hovered != null) {
            paintRow(hovered.row(), true);
            paintColumn(hovered.column(), true);
        }
    }

    private void paintNames() {
        graphics.setFont(noteFont);
        graphics.setFill(colors.apply(ThemeColor.MUTED_TEXT));
        String columnAxis = view.getFigure().columnAxis();
        String rowAxis = view.getFigure().rowAxis();
        if (!columnAxis.isEmpty()) {
            graphics.setTextAlign(TextAlignment.LEFT);
            graphics.fillText(columnAxis + " \u2192", cells.x(), cells.y() - layout.band() - 10);
        }
        if (!rowAxis.isEmpty()) {
            graphics.setTextAlign(TextAlignment.RIGHT);
            graphics.fillText(rowAxis + " \u2193", cells.x() - HeatmapGeometry.LABEL_GAP, cells.y() - 16);
        }
    }

    private void paintRow(int row, boolean hovered) {
        double middle = cells.y() + viewport.y(row + 0.5);
        if (middle < cells.y() || middle > cells.bottom()) {
            return;
        }
        AxisLabel label = view.getFigure().rows().get(row);
        String text = view.measure().elided(label.text(), font, HeatmapLabels.LONGEST);
        double right = cells.x() - HeatmapGeometry.LABEL_GAP;
        double width = view.measure().width(text, hovered ? hoveredFont : font);
        double note =
                label.note().isEmpty() ? 0 : view.measure().width(label.note(), noteFont) + HeatmapLabels.NOTE_GAP;
        if (hovered) {
            double height = Math.max(HeatmapLabels.LINE + 4, Math.min(viewport.cellHeight(), 40));
            paintGround(
                    right - width - note - 6,
                    middle - height / 2,
                    width + note + 6 + HeatmapGeometry.LABEL_GAP - 2,
                    height);
        }
        paintText(
                label.note(),
                noteFont,
                right - width - HeatmapLabels.NOTE_GAP,
                middle,
                TextAlignment.RIGHT,
                hovered,
                true);
        paintText(text, hovered ? hoveredFont : font, right, middle, TextAlignment.RIGHT, hovered, false);
    }

    private void paintColumn(int column, boolean hovered) {
        double middle = cells.x() + viewport.x(column + 0.5);
        if (middle < cells.x() || middle > cells.right()) {
            return;
        }
        AxisLabel label = view.getFigure().columns().get(column);
        Font texts = hovered ? hoveredFont : font;
        if (layout.upright()) {
            paintUpright(label, texts, middle, hovered);
        } else {
            paintRising(label, texts, middle, hovered);
        }
    }

    private void paintUpright(AxisLabel label, Font texts, double middle, boolean hovered) {
        double bottom = cells.y() - HeatmapGeometry.LABEL_GAP / 2;
        if (hovered) {
            double width = Math.max(viewport.cellWidth(), view.measure().width(label.text(), texts) + 8);
            paintGround(middle - width / 2, cells.y() - layout.band(), width, layout.band() - 2);
        }
        boolean noted = !label.note().isEmpty();
        double lift = layout.band() > 2 * HeatmapLabels.LINE && noted ? HeatmapLabels.LINE : 0;
        paintText(
                label.text(),
                texts,
                middle,
                bottom - HeatmapLabels.LINE / 2 - lift,
                TextAlignment.CENTER,
                hovered,
                false);
        paintText(
                label.note(),
                noteFont,
                middle,
                bottom - HeatmapLabels.LINE / 2 + 1,
                TextAlignment.CENTER,
                hovered,
                true);
    }

    private void paintRising(AxisLabel label, Font texts, double middle, boolean hovered) {
        String text = view.measure().elided(label.text(), font, HeatmapLabels.LONGEST);
        graphics.save();
        graphics.translate(middle, cells.y() - HeatmapGeometry.LABEL_GAP + 2);
        graphics.rotate(-90);
        if (hovered) {
            double height = Math.clamp(viewport.cellWidth(), HeatmapLabels.LINE + 4, WIDEST_GROUND);
            paintGround(-4, -height / 2, layout.band(), height);
        }
        paintText(text, texts, 0, 0, TextAlignment.LEFT, hovered, false);
        double after = view.measure().width(text, texts) + HeatmapLabels.NOTE_GAP;
        paintText(label.note(), noteFont, after, 0, TextAlignment.LEFT, hovered, true);
        graphics.restore();
    }

    private void paintGround(double x, double y, double width, double height) {
        for (ThemeColor layer : List.of(ThemeColor.BACKGROUND, ThemeColor.ACCENT_SUBTLE)) {
            graphics.setFill(colors.apply(layer));
            graphics.fillRoundRect(x, y, width, height, 4, 4);
        }
    }

    private void paintText(
            String text, Font texts, double x, double y, TextAlignment align, boolean hovered, boolean quiet) {
        graphics.setFont(texts);
        graphics.setTextAlign(align);
        graphics.setFill(colors.apply(hovered ? ThemeColor.ACCENT : quiet ? ThemeColor.MUTED_TEXT : ThemeColor.TEXT));
        graphics.fillText(text, x, y);
    }
}
