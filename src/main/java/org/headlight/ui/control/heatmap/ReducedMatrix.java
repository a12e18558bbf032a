package org.headlight.ui.control.heatmap;

import java.util.ArrayList;
import java.util.List;
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
 * <p>A cell stands for the largest or the mean of its block; a block is masked only where all of its cells are. Large
 * matrices are halved again and again once, as a pyramid, so that every later size is made from few cells.
 */
final class ReducedMatrix {
    /** Levels of the pyramid are made from this many cells on; below that the matrix itself is fast enough. */
    private static final int LARGE = 1 << 18;

    private final Downsampling downsampling;
    private final boolean masked;
    private final List<Matrix> levels = new ArrayList<>();
    private final List<Matrix> allowed = new ArrayList<>();
    private Matrix reduced;
    private CellMask reducedMask;

    ReducedMatrix(Matrix matrix, CellMask mask, Downsampling downsampling) {
        this.downsampling = downsampling;
        this.masked = mask != CellMask.EVERYWHERE;
        this.reduced = matrix;
        this.reducedMask = mask;
        levels.add(matrix);
        if (masked) {
            allowed.add(allowed(matrix, mask));
        }
    }

    private static Matrix allowed(Matrix matrix, CellMask mask) {
        float[] values = new float[matrix.values().length];
        int columns = matrix.columns();
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = mask.allows(row, column) ? 1 : 0;
            }
        }
        return new Matrix(matrix.rows(), columns, values);
    }

    /** The matrix whose cells are at least a pixel large, when those of the whole one have the given size. */
    Matrix at(double cellWidth, double cellHeight) {
        return whole(
                fitting(levels.getFirst().rows(), cellHeight),
                fitting(levels.getFirst().columns(), cellWidth));
    }

    /** The whole of it in so many rows and columns, or as many as it has. */
    Matrix whole(int rows, int columns) {
        Matrix matrix = levels.getFirst();
        int down = Math.min(rows, matrix.rows());
        int across = Math.min(columns, matrix.columns());
        if (down != reduced.rows() || across != reduced.columns()) {
            int level = level(down, across);
            reduced = downsampling.reduce(levels.get(level), down, across);
            reducedMask =
                    masked ? mask(Downsampling.MAXIMUM.reduce(allowed.get(level), down, across)) : CellMask.EVERYWHERE;
        }
        return reduced;
    }

    private static CellMask mask(Matrix numbers) {
        return (row, column) -> numbers.at(row, column) > 0;
    }

    /** The smallest level that still has as many cells as are asked for; levels are made when they are first needed. */
    private int level(int rows, int columns) {
        int level = 0;
        while (levels.get(level).values().length >= LARGE
                && levels.get(level).rows() >= 2 * rows
                && levels.get(level).columns() >= 2 * columns) {
            level++;
            if (level == levels.size()) {
                levels.add(half(levels.getLast(), downsampling));
                if (masked) {
                    allowed.add(half(allowed.getLast(), Downsampling.MAXIMUM));
                }
            }
        }
        return level;
    }

    private static Matrix half(Matrix matrix, Downsampling how) {
        return how.reduce(matrix, Math.ceilDiv(matrix.rows(), 2), Math.ceilDiv(matrix.columns(), 2));
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
}
