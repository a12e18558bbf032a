package org.headlight.ui.control.theme;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.headlight.render.Raster;

/** Rasters as images, the last few of them kept, so that a raster that stays is not uploaded anew. FX thread only. */
public final class RasterImages {
    private static final int KEPT = 24;

    private final Map<int[], Image> images = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<int[], Image> eldest) {
            return size() > KEPT;
        }
    };

    /** The image of a raster; arrays are compared by identity, which is quick and right as rasters never change. */
    public Image of(Raster raster) {
        return images.computeIfAbsent(raster.pixels(), pixels -> {
            IntBuffer buffer = IntBuffer.wrap(pixels);
            return new WritableImage(
                    new PixelBuffer<>(raster.width(), raster.height(), buffer, PixelFormat.getIntArgbPreInstance()));
        });
    }
}
