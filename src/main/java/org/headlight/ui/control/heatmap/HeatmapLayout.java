package org.headlight.ui.control.heatmap;

import org.headlight.render.figure.Box;
import org.headlight.render.figure.ColumnLabelStyle;
import org.headlight.render.figure.HeatmapFigure;
import org.headlight.render.figure.HeatmapGeometry;
import org.headlight.render.figure.LabelExtents;

/**
 * Where the parts of a heatmap view lie, in pixels of the view. Immutable.
 *
 * @param header title and subtitle; without height where there is no title
 * @param viewport which cells are seen, and how large
 * @param cells where the seen cells lie
 * @param weights bars for the only row, above the column labels; without height where there are none
 * @param upright whether column labels are read as usual; else they rise
 * @param band height of the column labels above the cells
 * @param rowMargin bars at the right of the rows; without width where there are none
 * @param columnMargin bars below the columns; without height where there are none
 * @param colorBar the colour bar, its ticks included
 * @param lyingBar whether the colour bar lies below the cells, because they are too low for an upright one
 * @param caption the top of the caption
 */
record HeatmapLayout(
        Box header,
        Viewport viewport,
        Box cells,
        Box weights,
        boolean upright,
        double band,
        Box rowMargin,
        Box columnMargin,
        Box colorBar,
        boolean lyingBar,
        double caption) {

    private static final double EDGE = 24;
    private static final double GAP = 12;
    private static final double ROW_MARGIN = 56;
    private static final double COLUMN_MARGIN = 28;
    private static final double BAR_WIDTH = 55;
    private static final double BAR_HEIGHT = 41;
    private static final double LINE = 20;
    private static final double LOWEST_UPRIGHT_BAR = 120;
    private static final double TALLEST_WEIGHTS = 280;
    private static final double LOWEST_WEIGHTS = 48;
    private static final double WEIGHTS_GAP = 16;
    private static final int FEW_ROWS = 3;
    private static final double LARGEST_CELL = 40;
    private static final double WIDEST_CELL = 96;

    /**
     * Lays a view out.
     *
     * @param figure what is shown
     * @param extents the size of its labels
     * @param width of the view
     * @param height of the view
     * @param margins whether rows and columns have bars
     * @param barBelow whether the colour bar lies below the cells in any case
     * @param cellWidth pixels; 0 for as large as fits
     */
    static HeatmapLayout of(
            HeatmapFigure figure,
            LabelExtents extents,
            double width,
            double height,
            boolean margins,
            boolean barBelow,
            double cellWidth) {
        int rows = figure.matrix().rows();
        int columns = figure.matrix().columns();
        boolean bars = margins && Margins.areReadable(figure.matrix());
        boolean few = rows <= FEW_ROWS;
        double headerHeight = figure.title().isEmpty() ? 0 : figure.subtitle().isEmpty() ? 32 : 52;
        double left = EDGE + Math.ceil(extents.row() + HeatmapGeometry.LABEL_GAP);
        double right = (bars ? GAP + ROW_MARGIN : 0) + (few || barBelow ? 0 : 16 + BAR_WIDTH) + EDGE;
        double below = (bars ? 8 + COLUMN_MARGIN : 0)
                + (few || barBelow ? GAP + BAR_HEIGHT : 0)
                + (figure.caption().isEmpty() ? 0 : GAP + LINE)
                + EDGE;
        double roomX = Math.max(1, width - left - right);
        double top = EDGE + headerHeight + (figure.columnAxis().isEmpty() ? 0 : LINE);
        double largest = few ? Math.clamp(extents.column() + 12, LARGEST_CELL, WIDEST_CELL) : LARGEST_CELL;
        double size = cellWidth > 0 ? cellWidth : CellSize.fitting(roomX, columns, largest);
        double band = band(rows, columns, size, extents);
        double roomY = Math.max(1, height - top - band - below);
        if (!few && cellWidth == 0 && size * rows > roomY) {
            size = CellSize.fitting(roomY, rows, size);
            band = band(rows, columns, size, extents);
            roomY = Math.max(1, height - top - band - below);
            size = CellSize.fitting(roomY, rows, size);
        }
        double weights = margins && rows == 1 ? weightsHeight(roomY) : 0;
        roomY -= weights;
        double cellHeight = few ? Math.floor(Math.clamp(roomY / rows, 20, 2 * LARGEST_CELL / (rows + 1) + 16)) : size;
        Viewport viewport = new Viewport(rows, columns, size, cellHeight, roomX, roomY, 0, 0);
        double x = left + Math.floor((roomX - viewport.seenWidth()) / 2);
        Box cells = new Box(x, top + weights + band, viewport.seenWidth(), viewport.seenHeight());
        Box weightBars = new Box(x, top + 8, cells.width(), Math.max(0, weights - WEIGHTS_GAP));
        double y = cells.bottom();
        Box columnMargin = new Box(x, y + 8, cells.width(), bars ? COLUMN_MARGIN : 0);
        Box rowMargin = new Box(cells.right() + GAP, cells.y(), bars ? ROW_MARGIN : 0, cells.height());
        y = bars ? columnMargin.bottom() : y;
        boolean lying = few || barBelow || cells.height() < LOWEST_UPRIGHT_BAR;
        Box colorBar = lying
                ? new Box(
                        x - ColorBar.OVERHANG,
                        y + GAP,
                        Math.clamp(cells.width(), 160, 320) + 2 * ColorBar.OVERHANG,
                        BAR_HEIGHT)
                : uprightBar(cells, bars ? rowMargin.right() : cells.right());
        y = lying ? colorBar.bottom() : y;
        return new HeatmapLayout(
                new Box(x - left + EDGE, EDGE, Math.max(1, width - x + left - 2 * EDGE), headerHeight),
                viewport,
                cells,
                weightBars,
                upright(rows, columns, size, extents),
                band,
                rowMargin,
                columnMargin,
                colorBar,
                lying,
                y + GAP);
    }

    /** The same with another part of the matrix in view. */
    HeatmapLayout with(Viewport seen) {
        return new HeatmapLayout(
                header, seen, cells, weights, upright, band, rowMargin, columnMargin, colorBar, lyingBar, caption);
    }

    /** The top of what stands above the cells: the bars, or the column labels. */
    double aboveColumns() {
        return weights.height() > 0 ? weights.y() - 8 : cells.y() - band;
    }

    /** Bars take what is left of a view with a single row, if that is worth it. */
    private static double weightsHeight(double room) {
        double free = Math.min(room - LARGEST_CELL - 16, TALLEST_WEIGHTS + WEIGHTS_GAP);
        return free >= LOWEST_WEIGHTS + WEIGHTS_GAP ? Math.floor(free) : 0;
    }

    /** One cell, in pixels of the view. */
    Box cell(Cell cell) {
        return new Box(
                cells.x() + viewport.x(cell.column()),
                cells.y() + viewport.y(cell.row()),
                viewport.cellWidth(),
                viewport.cellHeight());
    }

    /** The cell under a point of the view; null beside the cells. */
    Cell cellAt(double x, double y) {
        return viewport.cellAt(x - cells.x(), y - cells.y());
    }

    private static Box uprightBar(Box cells, double left) {
        double title = ColorBar.titleHeight();
        double height = cells.height();
        return new Box(left + 16, cells.y() - title, BAR_WIDTH, height + title + ColorBar.OVERHANG);
    }

    private static boolean upright(int rows, int columns, double size, LabelExtents extents) {
        return new HeatmapGeometry(rows, columns, size, size, extents).columnLabelStyle() == ColumnLabelStyle.UPRIGHT;
    }

    private static double band(int rows, int columns, double size, LabelExtents extents) {
        double note = extents.columnNote();
        double labels = upright(rows, columns, size, extents)
                ? (note > 0 ? 2 : 1) * extents.line()
                : extents.column() + (note > 0 ? note + HeatmapLabels.NOTE_GAP : 0);
        return Math.ceil(labels + HeatmapGeometry.LABEL_GAP);
    }
}
