package org.headlight.render.figure;

import java.util.Arrays;
import org.headlight.render.ColorScale;
import org.headlight.render.Downsampling;
import org.headlight.render.FrameColors;
import org.headlight.render.Palette;
import org.headlight.render.Raster;
import org.headlight.snapshot.Matrix;

/** Paints all heads of a grid and their frames into one raster, a pixel a pixel; what is between them is 0. */
public final class HeadGridRaster {
    private static final int HATCH = 4;

    private final HeadGridGeometry geometry;
    private final Palette palette;
    private final int width;
    private final int[] pixels;

    private HeadGridRaster(HeadGridGeometry geometry, Palette palette) {
        this.geometry = geometry;
        this.palette = palette;
        this.width = geometry.width();
        this.pixels = new int[width * geometry.height()];
    }

    /** The picture of a grid: the names around the maps are left to whoever can write. */
    public static Raster of(HeadGridGeometry geometry, Palette palette) {
        HeadGridRaster raster = new HeadGridRaster(geometry, palette);
        // Each head has pixels of its own, so that all processors may share them.
        for (HeadBlock block : geometry.figure().blocks()) {
            block.heads().parallelStream().forEach(head -> {
                raster.fill(geometry.framed(block, head), FrameColors.at(head.strength(), palette));
                raster.paint(head, geometry.cells(block, head));
            });
        }
        return new Raster(raster.width, geometry.height(), raster.pixels);
    }

    private void fill(Box box, int color) {
        for (int y = (int) box.y(); y < box.bottom(); y++) {
            Arrays.fill(pixels, y * width + (int) box.x(), y * width + (int) box.right(), color);
        }
    }

    /** Every cell takes as many pixels as it gets; where there are more cells than pixels, the largest counts. */
    private void paint(HeadThumbnail head, Box box) {
        Matrix whole = head.matrix();
        Matrix matrix = Downsampling.MAXIMUM.reduce(whole, (int) box.height(), (int) box.width());
        ColorScale scale = geometry.figure().scale();
        for (int y = 0; y < box.height(); y++) {
            int row = (int) (y * (long) matrix.rows() / box.height());
            for (int x = 0; x < box.width(); x++) {
                int column = (int) (x * (long) matrix.columns() / box.width());
                boolean allowed = head.mask()
                        .allows(row * whole.rows() / matrix.rows(), column * whole.columns() / matrix.columns());
                int place = ((int) box.y() + y) * width + (int) box.x() + x;
                pixels[place] = allowed ? scale.color(matrix.at(row, column)) : hatch(x, y);
            }
        }
    }

    private int hatch(int x, int y) {
        return (x + y) % HATCH == 0 ? palette.line() : palette.page();
    }
}
