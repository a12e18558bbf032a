package org.headlight.export.image;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.headlight.export.file.AtomicFile;
import org.headlight.export.file.ExportException;
import org.headlight.export.picture.Drawing;
import org.headlight.export.sheet.SvgSheet;
import org.headlight.render.figure.Figure;

/** Figures as SVG files, in UTF-8. Needs no display. Safe from any thread. */
public final class SvgExport {

    private SvgExport() {}

    /**
     * Draws a figure and writes it.
     *
     * @throws ExportException if no font is installed or the file cannot be written; an older file of that name stays as it was
     */
    public static void write(Figure figure, PictureOptions options, Path target) throws ExportException {
        Drawing drawing = new Drawing(figure);
        AtomicFile.write(target, stream -> {
            SvgSheet sheet = new SvgSheet(drawing.width(), drawing.height(), options.properties());
            drawing.drawOn(sheet, options.palette());
            stream.write(sheet.document().getBytes(StandardCharsets.UTF_8));
        });
    }
}
