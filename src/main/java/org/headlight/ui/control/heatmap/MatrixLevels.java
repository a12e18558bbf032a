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
 * A matrix and ever coarser ones, each with half the rows and columns, made when first looked at. FX thread only.
 *
 * <p>A cell of a coarser one is the largest or the mean of its block; a block is masked only where all of its cells are.
 */
final class MatrixLevels {
    private final Downsampling downsampling;
    private final CellMask mask;
    private final List<Matrix> levels = new ArrayList<>();
    private final List<Matrix> allowed = new ArrayList<>();

    MatrixLevels(Matrix matrix, CellMask mask, Downsampling downsampling) {
        this.downsampling = downsampling;
        this.mask = mask;
        levels.add(matrix);
    }

    /** The finest level whose cells are at least a pixel large in both directions. */
    Matrix level(double cellWidth, double cellHeight) {
        return levels.get(depth(cellWidth, cellHeight));
    }

    /** Paints a part of a level, one pixel a cell; ends are exclusive. */
    Raster paint(Matrix level, int firstRow, int endRow, int firstColumn, int endColumn, ColorScale scale) {
        int depth = levels.indexOf(level);
        int columns = endColumn - firstColumn;
        float[] part = new float[(endRow - firstRow) * columns];
        for (int row = firstRow; row < endRow; row++) {
            System.arraycopy(
                    level.values(), row * level.columns() + firstColumn, part, (row - firstRow) * columns, columns);
        }
        CellMask ofLevel = maskAt(depth);
        CellMask ofPart = ofLevel == CellMask.EVERYWHERE
                ? ofLevel
                : (row, column) -> ofLevel.allows(firstRow + row, firstColumn + column);
        return MatrixRaster.of(new Matrix(endRow - firstRow, columns, part), ofPart, scale);
    }

    private int depth(double cellWidth, double cellHeight) {
        int depth = 0;
        double size = Math.min(cellWidth, cellHeight);
        while (size < 1 && levels.get(depth).rows() * levels.get(depth).columns() > 1) {
            size *= 2;
            depth++;
            if (depth == levels.size()) {
                levels.add(half(levels.get(depth - 1), downsampling));
            }
        }
        return depth;
    }

    private CellMask maskAt(int depth) {
        if (mask == CellMask.EVERYWHERE || depth == 0) {
            return mask;
        }
        if (allowed.isEmpty()) {
            allowed.add(asNumbers());
        }
        while (allowed.size() <= depth) {
            allowed.add(half(allowed.getLast(), Downsampling.MAXIMUM));
        }
        Matrix numbers = allowed.get(depth);
        return (row, column) -> numbers.at(row, column) > 0;
    }

    private Matrix asNumbers() {
        Matrix matrix = levels.getFirst();
        float[] numbers = new float[matrix.values().length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = mask.allows(i / matrix.columns(), i % matrix.columns()) ? 1 : 0;
        }
        return new Matrix(matrix.rows(), matrix.columns(), numbers);
    }

    private static Matrix half(Matrix matrix, Downsampling downsampling) {
        return downsampling.reduce(matrix, (matrix.rows() + 1) / 2, (matrix.columns() + 1) / 2);
    }
}
