package org.headlight.ui.control.heatmap;

import org.headlight.render.CellMask;
import org.headlight.render.ColorScale;
import org.headlight.render.Downsampling;
import org.headlight.render.MatrixRaster;
import org.headlight.render.Raster;
import org.headlight.snapshot.Matrix;

/**
 * A matrix with no more cells than there are pixels for all of it, kept until another size is asked for. FX thread
 * only.
 *
 * <p>A cell stands for the largest or the mean of its block; a block is masked only where all of its cells are.
 */
final class ReducedMatrix {
    private final Matrix matrix;
    private final CellMask mask;
    private final Downsampling downsampling;
    private Matrix reduced;
    private CellMask reducedMask;

    ReducedMatrix(Matrix matrix, CellMask mask, Downsampling downsampling) {
        this.matrix = matrix;
        this.mask = mask;
        this.downsampling = downsampling;
        this.reduced = matrix;
        this.reducedMask = mask;
    }

    /** The matrix whose cells are at least a pixel large, when those of the whole one have the given size. */
    Matrix at(double cellWidth, double cellHeight) {
        int rows = fitting(matrix.rows(), cellHeight);
        int columns = fitting(matrix.columns(), cellWidth);
        if (rows != reduced.rows() || columns != reduced.columns()) {
            reduced = downsampling.reduce(matrix, rows, columns);
            reducedMask = reducedMask(rows, columns);
        }
        return reduced;
    }

    /** Paints a part of the reduced matrix that was asked for last, one pixel a cell; ends are exclusive. */
    Raster paint(int firstRow, int endRow, int firstColumn, int endColumn, ColorScale scale) {
        int columns = endColumn - firstColumn;
        float[] part = new float[(endRow - firstRow) * columns];
        for (int row = firstRow; row < endRow; row++) {
            int from = row * reduced.columns() + firstColumn;
            System.arraycopy(reduced.values(), from, part, (row - firstRow) * columns, columns);
        }
        CellMask whole = reducedMask;
        CellMask ofPart = whole == CellMask.EVERYWHERE
                ? whole
                : (row, column) -> whole.allows(firstRow + row, firstColumn + column);
        return MatrixRaster.of(new Matrix(endRow - firstRow, columns, part), ofPart, scale);
    }

    private static int fitting(int cells, double size) {
        return size >= 1 ? cells : Math.max(1, (int) (cells * size));
    }

    private CellMask reducedMask(int rows, int columns) {
        boolean whole = rows == matrix.rows() && columns == matrix.columns();
        if (mask == CellMask.EVERYWHERE || whole) {
            return mask;
        }
        float[] allowed = new float[matrix.values().length];
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = mask.allows(i / matrix.columns(), i % matrix.columns()) ? 1 : 0;
        }
        Matrix numbers =
                Downsampling.MAXIMUM.reduce(new Matrix(matrix.rows(), matrix.columns(), allowed), rows, columns);
        return (row, column) -> numbers.at(row, column) > 0;
    }
}
