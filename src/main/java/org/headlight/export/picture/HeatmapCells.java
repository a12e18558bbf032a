package org.headlight.export.picture;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.headlight.export.page.Page;
import org.headlight.export.sheet.Images;
import org.headlight.render.CellMask;
import org.headlight.render.MatrixRaster;
import org.headlight.render.figure.Box;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.HeatmapGeometry;

/** Draws the cells of a heatmap: the raster enlarged without smoothing, lines between cells, marks for what is no number. */
final class HeatmapCells {

    private static final int LIGHT_LINE = 0x29ffffff;
    private static final int DARK_LINE = 0x1224292f;
    private static final int CROSS = 0xffffffff;

    private final HeatmapFigure figure;
    private final Optional<BufferedImage> image;

    HeatmapCells(HeatmapFigure figure) {
        this.figure = figure;
        boolean empty = figure.matrix().values().length == 0;
        this.image = empty
                ? Optional.empty()
                : Optional.of(Images.of(MatrixRaster.of(figure.matrix(), figure.mask(), figure.scale())));
    }

    /**
     * Draws the cells of a strip.
     *
     * @param cells where they go; whole pixels, so that every cell has the same size
     */
    void draw(Page page, HeatmapLayout.Strip strip, Box cells) {
        HeatmapGeometry geometry = strip.geometry();
        if (image.isEmpty()) {
            return;
        }
        if (figure.mask() != CellMask.EVERYWHERE) {
            page.hatch(cells);
        }
        page.image(image.get().getSubimage(strip.first(), 0, geometry.columns(), geometry.rows()), cells);
        if (geometry.hasCellLines()) {
            drawLines(page, geometry, cells);
            drawCrosses(page, strip, cells);
        }
        if (figure.scale().map().isPale()) {
            page.frame(cells, page.palette().line());
        }
    }

    private void drawLines(Page page, HeatmapGeometry geometry, Box cells) {
        int color = figure.scale().map().isPale() ? DARK_LINE : LIGHT_LINE;
        for (int column = 1; column < geometry.columns(); column++) {
            page.fill(new Box(cells.x() + column * geometry.cellWidth(), cells.y(), 1, cells.height()), color);
        }
        for (int row = 1; row < geometry.rows(); row++) {
            page.fill(new Box(cells.x(), cells.y() + row * geometry.cellHeight(), cells.width(), 1), color);
        }
    }

    private void drawCrosses(Page page, HeatmapLayout.Strip strip, Box cells) {
        HeatmapGeometry geometry = strip.geometry();
        double reach = Math.min(geometry.cellWidth(), geometry.cellHeight()) / 4;
        for (int row = 0; row < geometry.rows(); row++) {
            for (int column = 0; column < geometry.columns(); column++) {
                boolean shown = figure.mask().allows(row, strip.first() + column);
                if (shown && !Float.isFinite(figure.matrix().at(row, strip.first() + column))) {
                    double x = cells.x() + (column + 0.5) * geometry.cellWidth();
                    double y = cells.y() + (row + 0.5) * geometry.cellHeight();
                    page.line(x - reach, y - reach, x + reach, y + reach, 1.5, CROSS);
                    page.line(x - reach, y + reach, x + reach, y - reach, 1.5, CROSS);
                }
            }
        }
    }
}
