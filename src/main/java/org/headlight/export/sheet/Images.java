package org.headlight.export.sheet;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import org.headlight.render.Raster;

/** Between our rasters and Java's images, both over the same pixels without a copy. */
public final class Images {

    private static final int[] MASKS = {0x00ff0000, 0x0000ff00, 0x000000ff, 0xff000000};

    private Images() {}

    /** The raster as an image with alpha; they share their pixels. */
    public static BufferedImage of(Raster raster) {
        return of(raster, MASKS, new DirectColorModel(32, MASKS[0], MASKS[1], MASKS[2], MASKS[3]));
    }

    /** The raster as an image without alpha where every pixel is opaque, which makes a smaller file. */
    public static BufferedImage ofOpaque(Raster raster) {
        for (int pixel : raster.pixels()) {
            if (pixel >>> 24 != 0xff) {
                return of(raster);
            }
        }
        int[] colors = Arrays.copyOf(MASKS, 3);
        return of(raster, colors, new DirectColorModel(24, MASKS[0], MASKS[1], MASKS[2]));
    }

    private static BufferedImage of(Raster raster, int[] masks, ColorModel model) {
        DataBufferInt buffer = new DataBufferInt(raster.pixels(), raster.pixels().length);
        WritableRaster pixels = java.awt.image.Raster.createPackedRaster(
                buffer, raster.width(), raster.height(), raster.width(), masks, null);
        return new BufferedImage(model, pixels, false, null);
    }
}
