package org.headlight.ui.control.heatmap;

import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.HeatmapGeometry;
import org.headlight.snapshot.Matrix;
import org.headlight.ui.control.theme.ThemeColor;

/**
 * Paints a heatmap view once: title, cells, what is hovered and pinned, then labels and margins by their own painters.
 */
final class HeatmapPainter {
    private static final double HATCH = 4;
    private static final double CROSS_FROM = 8;
    private static final Color LIGHT_LINE = Color.rgb(255, 255, 255, 0.16);
    private static final Color DARK_LINE = Color.rgb(1, 4, 9, 0.07);
    private static final Color FRAME = Color.rgb(255, 255, 255, 0.55);
    private static final Color DARK_FRAME = Color.rgb(1, 4, 9, 0.55);
    private static final Color NEARLY_BLACK = Color.rgb(1, 4, 9);

    private final HeatmapView view;
    private final HeatmapLayout layout;
    private final Viewport viewport;
    private final Box cells;
    private final GraphicsContext graphics;
    private final Function<ThemeColor, Color> colors;
    private final DoubleFunction<Font> fonts;
    private final DoubleFunction<Font> titleFonts;

    HeatmapPainter(
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
        this.fonts = fonts;
        this.titleFonts = titleFonts;
    }

    void paint() {
        paintWords();
        graphics.save();
        graphics.beginPath();
        graphics.rect(cells.x(), cells.y(), cells.width(), cells.height());
        graphics.clip();
        paintCells();
        graphics.restore();
        new AxisPainter(view, graphics, colors, fonts, titleFonts).paint();
        if (layout.rowMargin().width() > 0) {
            new MarginPainter(view, graphics, colors, fonts).paint();
        }
        paintFocus();
        if (view.getHoveredCell() != null) {
            paintCrossHair(view.getHoveredCell());
        }
        if (view.getPinnedCell() != null) {
            paintPin(layout.cell(view.getPinnedCell()));
        }
    }

    private void paintWords() {
        HeatmapFigure figure = view.getFigure();
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.TOP);
        graphics.setFill(colors.apply(ThemeColor.TEXT));
        graphics.setFont(titleFonts.apply(15));
        double left = layout.header().x();
        graphics.fillText(figure.title(), left, layout.header().y());
        graphics.setFill(colors.apply(ThemeColor.MUTED_TEXT));
        graphics.setFont(fonts.apply(12));
        graphics.fillText(figure.subtitle(), left, layout.header().y() + 22);
        graphics.fillText(figure.caption(), left, layout.caption());
    }

    private void paintCells() {
        graphics.save();
        graphics.translate(cells.x(), cells.y());
        if (view.hasMask()) {
            paintHatching();
        }
        view.image().paint(graphics, view.reducedMatrix(), view.getFigure().scale(), viewport);
        if (Math.min(viewport.cellWidth(), viewport.cellHeight()) >= CROSS_FROM) {
            paintCrosses();
        }
        if (Math.min(viewport.cellWidth(), viewport.cellHeight()) >= HeatmapGeometry.LINES_FROM) {
            paintLines();
        }
        graphics.restore();
    }

    private void paintHatching() {
        graphics.setStroke(colors.apply(ThemeColor.BORDER));
        graphics.setLineWidth(1);
        for (double x = -cells.height(); x < cells.width(); x += HATCH * Math.sqrt(2)) {
            graphics.strokeLine(x, cells.height(), x + cells.height(), 0);
        }
    }

    private void paintCrosses() {
        Matrix matrix = view.getFigure().matrix();
        graphics.setStroke(Color.WHITE);
        graphics.setLineWidth(1.5);
        for (int row = viewport.firstRow(); row < viewport.endRow(); row++) {
            for (int column = viewport.firstColumn(); column < viewport.endColumn(); column++) {
                if (!Float.isFinite(matrix.at(row, column))
                        && view.getFigure().mask().allows(row, column)) {
                    double x = viewport.x(column) + viewport.cellWidth() / 2;
                    double y = viewport.y(row) + viewport.cellHeight() / 2;
                    graphics.strokeLine(x - 3, y - 3, x + 3, y + 3);
                    graphics.strokeLine(x - 3, y + 3, x + 3, y - 3);
                }
            }
        }
    }

    private void paintLines() {
        graphics.setFill(isDiverging() ? DARK_LINE : LIGHT_LINE);
        for (int column = viewport.firstColumn() + 1; column < viewport.endColumn(); column++) {
            graphics.fillRect(viewport.x(column), 0, 1, cells.height());
        }
        for (int row = viewport.firstRow() + 1; row < viewport.endRow(); row++) {
            graphics.fillRect(0, viewport.y(row), cells.width(), 1);
        }
    }

    private boolean isDiverging() {
        return view.getFigure().scale().map().isDiverging();
    }

    private void paintFocus() {
        if (view.isFocusVisible()) {
            strokeAround(cells, 2, 3, colors.apply(ThemeColor.ACCENT_RING));
            strokeAround(cells, 1, 1, colors.apply(ThemeColor.ACCENT_FILL));
        }
    }

    private void paintCrossHair(Cell hovered) {
        Box cell = layout.cell(hovered);
        graphics.save();
        graphics.beginPath();
        graphics.rect(cells.x() - 4, cells.y() - 4, cells.width() + 8, cells.height() + 8);
        graphics.clip();
        Color frame = isDiverging() ? DARK_FRAME : FRAME;
        strokeAround(new Box(cells.x(), cell.y(), cells.width(), cell.height()), 1, 0, frame);
        strokeAround(new Box(cell.x(), cells.y(), cell.width(), cells.height()), 1, 0, frame);
        strokeAround(cell, 3, 2, Color.WHITE);
        strokeAround(cell, 1, 3, NEARLY_BLACK);
        graphics.restore();
    }

    private void paintPin(Box cell) {
        boolean seen = cell.right() > cells.x()
                && cell.bottom() > cells.y()
                && cell.x() < cells.right()
                && cell.y() < cells.bottom();
        if (seen) {
            strokeAround(cell, 2, 0, Color.WHITE);
            strokeAround(cell, 2, 2, colors.apply(ThemeColor.ACCENT_FILL));
            graphics.setFill(Color.WHITE);
            graphics.fillOval(cell.right() - 6, cell.y() - 8, 14, 14);
            graphics.setFill(colors.apply(ThemeColor.ACCENT_FILL));
            graphics.fillOval(cell.right() - 5, cell.y() - 7, 12, 12);
            graphics.setFill(Color.WHITE);
            graphics.fillOval(cell.right() - 1, cell.y() - 3, 4, 4);
        }
    }

    /** A frame of a width whose outer edge lies some pixels outside a box. */
    private void strokeAround(Box box, double width, double outside, Color color) {
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        double inset = width / 2 - outside;
        graphics.strokeRect(
                box.x() + inset,
                box.y() + inset,
                Math.max(0, box.width() - 2 * inset),
                Math.max(0, box.height() - 2 * inset));
    }
}
