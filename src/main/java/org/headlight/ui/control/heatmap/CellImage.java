package org.headlight.ui.control.heatmap;

import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.headlight.render.ColorScale;
import org.headlight.render.Raster;
import org.headlight.snapshot.Matrix;

/** The picture of the cells that are seen, kept until something about it changes. FX thread only. */
final class CellImage {
    private ReducedMatrix matrix;
    private ColorScale scale;
    private Viewport viewport;
    private Image image;
    private double left;
    private double top;
    private double width;
    private double height;

    /** Draws the seen cells with the top left of the view at the origin. */
    void paint(GraphicsContext graphics, ReducedMatrix shown, ColorScale colors, Viewport seen) {
        if (shown != matrix || !colors.equals(scale) || !seen.equals(viewport)) {
            matrix = shown;
            scale = colors;
            viewport = seen;
            render();
        }
        graphics.setImageSmoothing(false);
        graphics.drawImage(image, left, top, width, height);
    }

    private void render() {
        Matrix reduced = matrix.at(viewport.cellWidth(), viewport.cellHeight());
        double cellWidth = viewport.cellWidth() * viewport.columns() / reduced.columns();
        double cellHeight = viewport.cellHeight() * viewport.rows() / reduced.rows();
        int firstColumn = (int) (viewport.scrollX() / cellWidth);
        int firstRow = (int) (viewport.scrollY() / cellHeight);
        int endColumn =
                (int) Math.min(reduced.columns(), Math.ceil((viewport.scrollX() + viewport.seenWidth()) / cellWidth));
        int endRow =
                (int) Math.min(reduced.rows(), Math.ceil((viewport.scrollY() + viewport.seenHeight()) / cellHeight));
        left = firstColumn * cellWidth - viewport.scrollX();
        top = firstRow * cellHeight - viewport.scrollY();
        width = (endColumn - firstColumn) * cellWidth;
        height = (endRow - firstRow) * cellHeight;
        Raster raster = matrix.paint(firstRow, endRow, firstColumn, endColumn, scale);
        image = new WritableImage(new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance()));
    }
}
