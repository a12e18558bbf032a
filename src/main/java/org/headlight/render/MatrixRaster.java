package org.headlight.render;

import org.headlight.snapshot.Matrix;

/** Paints a matrix: one pixel for each cell. */
public final class MatrixRaster {

    private MatrixRaster() {}

    /** The picture of a matrix without masked cells. */
    public static Raster of(Matrix matrix, ColorScale scale) {
        int[] pixels = new int[matrix.values().length];
        paint(matrix, scale, pixels);
        return new Raster(matrix.columns(), matrix.rows(), pixels);
    }

    /** The picture of a matrix whose masked cells are {@link ColorScale#MASKED}. */
    public static Raster of(Matrix matrix, CellMask mask, ColorScale scale) {
        Raster raster = of(matrix, scale);
        if (mask != CellMask.EVERYWHERE) {
            clear(matrix, mask, raster.pixels());
        }
        return raster;
    }

    /**
     * Paints into an array that is used again for every frame.
     *
     * @param pixels [rows, columns] in ARGB; longer is allowed
     */
    public static void paint(Matrix matrix, ColorScale scale, int[] pixels) {
        float[] values = matrix.values();
        for (int i = 0; i < values.length; i++) {
            pixels[i] = scale.color(values[i]);
        }
    }

    private static void clear(Matrix matrix, CellMask mask, int[] pixels) {
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                if (!mask.allows(row, column)) {
                    pixels[row * matrix.columns() + column] = ColorScale.MASKED;
                }
            }
        }
    }
}
