package org.headlight.export.image;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.headlight.export.file.AtomicFile;
import org.headlight.export.file.ExportException;
import org.headlight.export.picture.Drawing;
import org.headlight.export.sheet.Images;
import org.headlight.export.sheet.RasterSheet;
import org.headlight.render.Palette;
import org.headlight.render.Raster;
import org.headlight.render.figure.Figure;

/** Figures and snapshots as PNG files. Needs no display. Safe from any thread; large figures belong on a worker. */
public final class PngExport {

    /** The most pixels of a picture, 400 MB while it is drawn. */
    private static final long MOST_PIXELS = 100_000_000;

    private PngExport() {}

    /**
     * Draws a figure and writes it.
     *
     * @throws ExportException if it would be too large, no font is installed, or the file cannot be written; an older
     *     file of that name stays as it was
     */
    public static void write(Figure figure, PictureOptions options, Path target) throws ExportException {
        Raster raster = draw(figure, options.scale(), options.palette());
        write(raster, options.scale(), options.properties(), target);
    }

    /**
     * Writes pixels that were drawn elsewhere, such as a snapshot of the window.
     *
     * @param scale device pixels for each logical one
     * @param properties what the file says of itself
     * @throws ExportException if the file cannot be written; an older file of that name stays as it was
     */
    public static void write(Raster raster, double scale, Map<String, String> properties, Path target)
            throws ExportException {
        BufferedImage image = Images.ofOpaque(raster);
        AtomicFile.write(target, stream -> PngEncoder.write(image, scale, properties, stream));
    }

    /**
     * Draws a figure, for a file, the clipboard or a preview.
     *
     * @param scale device pixels for each logical one, from 0.5 to 8
     * @throws ExportException if it would be too large or no font is installed
     */
    public static Raster draw(Figure figure, double scale, Palette palette) throws ExportException {
        Drawing drawing = new Drawing(figure);
        long width = (long) Math.ceil(drawing.width() * scale);
        long height = (long) Math.ceil(drawing.height() * scale);
        if (width * height > MOST_PIXELS) {
            throw new ExportException(
                    "The picture would have %,d x %,d pixels: choose a smaller resolution than %d dpi."
                            .formatted(width, height, Math.round(scale * PictureOptions.INCH)));
        }
        Raster raster = new Raster((int) width, (int) height, new int[(int) (width * height)]);
        Arrays.fill(raster.pixels(), palette.page());
        drawing.drawOn(new RasterSheet(raster, scale), palette);
        return raster;
    }
}
