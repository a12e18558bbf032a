package org.headlight.ui.control.heatmap;

import java.nio.IntBuffer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.headlight.render.ColorScale;
import org.headlight.render.Raster;
import org.headlight.render.figure.Box;
import org.headlight.snapshot.Matrix;
import org.headlight.ui.control.theme.Brush;
import org.headlight.ui.control.theme.ThemeColor;

/** The whole of a large map in a corner, with a frame around what is seen; a press in it goes there. FX thread only. */
final class Minimap {
    /** A map with as many rows or columns is small enough to be seen without. */
    static final int MOST_WITHOUT = 256;

    private static final double SIDE = 132;
    private static final double EDGE = 8;

    private ReducedMatrix matrix;
    private ColorScale scale;
    private Image image;

    /** Where it lies in the view; empty where all is seen, or the map is small. */
    static Box box(HeatmapLayout layout) {
        Viewport viewport = layout.viewport();
        double width = viewport.columns() * viewport.cellWidth();
        double height = viewport.rows() * viewport.cellHeight();
        boolean whole =
                width <= layout.cells().width() + 1 && height <= layout.cells().height() + 1;
        if (whole || Math.max(viewport.rows(), viewport.columns()) <= MOST_WITHOUT) {
            return new Box(0, 0, 0, 0);
        }
        double shrink = SIDE / Math.max(viewport.rows(), viewport.columns());
        double across = Math.max(12, Math.rint(viewport.columns() * shrink));
        double down = Math.max(12, Math.rint(viewport.rows() * shrink));
        return new Box(layout.cells().right() - across - EDGE, layout.cells().bottom() - down - EDGE, across, down);
    }

    /** How far to move the seen part so that its middle comes to a point of the minimap, in pixels of the matrix. */
    static double[] way(HeatmapLayout layout, double x, double y) {
        Box box = box(layout);
        Viewport viewport = layout.viewport();
        double right = (x - box.x()) / box.width() * viewport.columns() * viewport.cellWidth();
        double down = (y - box.y()) / box.height() * viewport.rows() * viewport.cellHeight();
        return new double[] {
            right - viewport.seenWidth() / 2 - viewport.scrollX(), down - viewport.seenHeight() / 2 - viewport.scrollY()
        };
    }

    void paint(HeatmapView view, Brush brush) {
        Box box = box(view.heatmapLayout());
        if (box.width() == 0) {
            return;
        }
        render(view.reducedMatrix(), view.getFigure().scale(), box);
        GraphicsContext graphics = brush.graphics();
        brush.fill(ThemeColor.BACKGROUND);
        graphics.fillRect(box.x() - 3, box.y() - 3, box.width() + 6, box.height() + 6);
        brush.fill(ThemeColor.BORDER);
        graphics.fillRect(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2);
        graphics.setImageSmoothing(false);
        graphics.drawImage(image, box.x(), box.y(), box.width(), box.height());
        Viewport viewport = view.heatmapLayout().viewport();
        double across = box.width() / (viewport.columns() * viewport.cellWidth());
        double down = box.height() / (viewport.rows() * viewport.cellHeight());
        graphics.setStroke(Color.WHITE);
        graphics.setLineWidth(1.5);
        graphics.strokeRect(
                box.x() + viewport.scrollX() * across,
                box.y() + viewport.scrollY() * down,
                Math.max(4, viewport.seenWidth() * across),
                Math.max(4, viewport.seenHeight() * down));
    }

    private void render(ReducedMatrix shown, ColorScale colors, Box box) {
        if (shown == matrix && colors.equals(scale)) {
            return;
        }
        matrix = shown;
        scale = colors;
        Matrix small = shown.whole((int) box.height(), (int) box.width());
        Raster raster = shown.paint(0, small.rows(), 0, small.columns(), colors);
        image = new WritableImage(new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance()));
    }
}
