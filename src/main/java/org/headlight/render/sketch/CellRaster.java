package org.headlight.render.sketch;

import org.headlight.render.ColorScale;
import org.headlight.render.Downsampling;
import org.headlight.render.MatrixRaster;
import org.headlight.render.Raster;
import org.headlight.render.figure.Box;
import org.headlight.snapshot.Matrix;

/** Weights as pixels, one a cell; more cells than pixels are merged to the largest, where there is no weight there is none. */
final class CellRaster {

    private CellRaster() {}

    /** The pixels of a matrix that is laid over a box. */
    static Raster of(Matrix weights, ColorScale scale, Box box) {
        Matrix reduced =
                Downsampling.MAXIMUM.reduce(weights, (int) Math.max(1, box.height()), (int) Math.max(1, box.width()));
        return MatrixRaster.of(reduced, (row, column) -> !Float.isNaN(reduced.at(row, column)), scale);
    }

    /** Draws pixels over a box, on hatching where there are some without weight. */
    static void draw(Pen pen, Raster cells, Box box) {
        if (hasHoles(cells)) {
            pen.hatch(box);
        }
        pen.image(cells, box);
    }

    private static boolean hasHoles(Raster cells) {
        for (int pixel : cells.pixels()) {
            if (pixel == ColorScale.MASKED) {
                return true;
            }
        }
        return false;
    }
}
