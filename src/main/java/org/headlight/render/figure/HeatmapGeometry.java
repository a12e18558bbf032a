package org.headlight.render.figure;

/**
 * Where the cells and labels of a heatmap lie. Immutable; the origin is the top left corner of the whole, labels included.
 *
 * <p>Rows grow downwards, columns to the right. When labels turn and when cells are parted by lines is said here once, for
 * the view on the screen and for the exported figure.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cellWidth pixels, above 0
 * @param cellHeight pixels, above 0
 * @param labels how large the labels are
 */
public record HeatmapGeometry(int rows, int columns, double cellWidth, double cellHeight, LabelExtents labels) {

    /** Between a label and the cells. */
    public static final double LABEL_GAP = 8;

    /** Between the cells and the colour bar. */
    public static final double BAR_GAP = 24;

    /** Width of an upright colour bar, thickness of a lying one. */
    public static final double BAR_WIDTH = 12;

    /** From this cell size on cells are parted by lines. */
    public static final double LINES_FROM = 12;

    private static final double SLANT = Math.sqrt(0.5);

    /** The cells, without anything around them. */
    public Box cells() {
        double left = Math.ceil(labels.row() + LABEL_GAP);
        double top = Math.ceil(columnBand() + LABEL_GAP);
        return new Box(left, top, columns * cellWidth, rows * cellHeight);
    }

    /** How the labels above the columns are turned. */
    public ColumnLabelStyle columnLabelStyle() {
        if (Math.max(labels.column(), labels.columnNote()) + 4 <= cellWidth) {
            return ColumnLabelStyle.UPRIGHT;
        }
        return cellWidth * SLANT >= labels.line() - 2 ? ColumnLabelStyle.SLANTED : ColumnLabelStyle.VERTICAL;
    }

    /** Every which column has a label; 1 is each. */
    public int columnLabelStep() {
        return columnLabelStyle() == ColumnLabelStyle.VERTICAL ? LabelStep.every(cellWidth, labels.line() - 1) : 1;
    }

    /** Every which row has a label; 1 is each. */
    public int rowLabelStep() {
        return LabelStep.every(cellHeight, labels.line() - 1);
    }

    /** Height of the labels above the columns. */
    public double columnBand() {
        double length = labels.column() + (labels.columnNote() > 0 ? labels.columnNote() + 4 : 0);
        return switch (columnLabelStyle()) {
            case UPRIGHT -> labels.columnNote() > 0 ? 2 * labels.line() : labels.line();
            case SLANTED -> (length + labels.line()) * SLANT;
            case VERTICAL -> length;
        };
    }

    /** Whether cells are large enough to be parted by lines. */
    public boolean hasCellLines() {
        return Math.min(cellWidth, cellHeight) >= LINES_FROM;
    }
}
