package org.headlight.ui.part;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.headlight.render.Raster;

/** Rasters as images of the screen, over the same pixels. FX thread only. */
public final class Pictures {
    private Pictures() {}

    /** An image of a raster whose pixels are all opaque. */
    public static Image of(Raster raster) {
        return new WritableImage(new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance()));
    }
}
