package org.headlight.ui.control.heatmap;

/**
 * Which part of a matrix is seen, and where. Immutable.
 *
 * @param rows of the matrix
 * @param columns of the matrix
 * @param cellWidth pixels
 * @param cellHeight pixels
 * @param width pixels that there are for cells, across
 * @param height pixels that there are for cells, down
 * @param scrollX pixels of the matrix that lie left of the view
 * @param scrollY pixels of the matrix that lie above the view
 */
record Viewport(
        int rows,
        int columns,
        double cellWidth,
        double cellHeight,
        double width,
        double height,
        double scrollX,
        double scrollY) {

    /** Scrolls no further than the matrix goes, and by whole pixels. */
    Viewport {
        scrollX = Math.rint(Math.clamp(scrollX, 0, Math.max(0, columns * cellWidth - width)));
        scrollY = Math.rint(Math.clamp(scrollY, 0, Math.max(0, rows * cellHeight - height)));
    }

    /** The width of what is seen of the cells: all of them, or the whole view. */
    double seenWidth() {
        return Math.min(width, columns * cellWidth);
    }

    /** The height of what is seen of the cells: all of them, or the whole view. */
    double seenHeight() {
        return Math.min(height, rows * cellHeight);
    }

    /** The left edge of a column, from the left of the view. */
    double x(double column) {
        return column * cellWidth - scrollX;
    }

    /** The top edge of a row, from the top of the view. */
    double y(double row) {
        return row * cellHeight - scrollY;
    }

    /** The cell under a point of the view; null beside the cells. */
    Cell cellAt(double x, double y) {
        if (x < 0 || y < 0 || x >= seenWidth() || y >= seenHeight()) {
            return null;
        }
        int row = (int) Math.min(rows - 1.0, (y + scrollY) / cellHeight);
        int column = (int) Math.min(columns - 1.0, (x + scrollX) / cellWidth);
        return new Cell(row, column);
    }

    /** The first row that is seen, at least in part. */
    int firstRow() {
        return (int) (scrollY / cellHeight);
    }

    /** The row after the last that is seen. */
    int endRow() {
        return (int) Math.min(rows, Math.ceil((scrollY + seenHeight()) / cellHeight));
    }

    /** The first column that is seen, at least in part. */
    int firstColumn() {
        return (int) (scrollX / cellWidth);
    }

    /** The column after the last that is seen. */
    int endColumn() {
        return (int) Math.min(columns, Math.ceil((scrollX + seenWidth()) / cellWidth));
    }

    /**
     * Another view of the same matrix, scrolled such that what lies under a point of this view lies under a point of
     * that.
     *
     * @param other the view with its own cell sizes
     * @param x of the point in this view
     * @param y of the point in this view
     * @param otherX of the point in the other view
     * @param otherY of the point in the other view
     */
    Viewport zoomed(Viewport other, double x, double y, double otherX, double otherY) {
        double left = (x + scrollX) / cellWidth * other.cellWidth - otherX;
        double top = (y + scrollY) / cellHeight * other.cellHeight - otherY;
        return other.moved(left - other.scrollX, top - other.scrollY);
    }

    /** The same, moved by pixels. */
    Viewport moved(double right, double down) {
        return new Viewport(rows, columns, cellWidth, cellHeight, width, height, scrollX + right, scrollY + down);
    }

    /** The same, moved no more than needed to see a cell whole. */
    Viewport showing(Cell cell) {
        double right = overshoot(x(cell.column()), cellWidth, width);
        double down = overshoot(y(cell.row()), cellHeight, height);
        return moved(right, down);
    }

    private static double overshoot(double start, double length, double view) {
        return start < 0 ? start : Math.max(0, Math.min(start, start + length - view));
    }
}
