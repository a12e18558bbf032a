package org.headlight.export;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.headlight.export.file.ExportException;
import org.headlight.export.image.PdfExport;
import org.headlight.export.image.PictureOptions;
import org.headlight.export.image.PngExport;
import org.headlight.export.image.SvgExport;
import org.headlight.export.number.FigureNumbers;
import org.headlight.export.number.NumberExport;
import org.headlight.render.figure.Figure;
import org.headlight.render.figure.FigureFormat;

/** Any figure as a file of any format. Needs no display. Safe from any thread; large figures belong on a worker. */
public final class FigureFile {

    private FigureFile() {}

    /** The ending of a file, without the dot: several arrays for NumPy are an archive. */
    public static String ending(Figure figure, FigureFormat format) {
        boolean archive =
                format == FigureFormat.NPY && FigureNumbers.of(figure).arrays().size() > 1;
        return archive ? "npz" : format.extension();
    }

    /** The endings that files of a format may have, without the dot. */
    public static Stream<String> endings(FigureFormat format) {
        return format == FigureFormat.NPY ? Stream.of("npy", "npz") : Stream.of(format.extension());
    }

    /**
     * Writes a figure.
     *
     * @throws ExportException if it would be too large, no font is installed, or the file cannot be written; a sentence for the
     *     user, and an older file of that name stays as it was
     */
    public static void write(Figure figure, FigureFormat format, PictureOptions options, Path target)
            throws ExportException {
        switch (format) {
            case PNG -> PngExport.write(figure, options, target);
            case SVG -> SvgExport.write(figure, options, target);
            case PDF -> PdfExport.write(figure, options, target);
            case CSV -> NumberExport.csv(figure, target);
            case JSON -> NumberExport.json(figure, options.properties(), target);
            case NPY -> NumberExport.numpy(figure, target);
        }
    }
}
