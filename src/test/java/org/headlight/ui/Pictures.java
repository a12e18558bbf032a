package org.headlight.ui;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.headlight.export.ExportException;
import org.headlight.export.PngExport;
import org.headlight.render.Raster;

/** Snapshots of a scene as PNG files, without a desktop. */
final class Pictures {
    private Pictures() {}

    /** Draws a node as it is now; on the screen's thread. */
    static Raster of(Node node) {
        WritableImage image = node.snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Raster(width, height, pixels);
    }

    static void save(Raster raster, Path file) throws ExportException {
        PngExport.write(raster, 1, Map.of(), file);
    }
}
