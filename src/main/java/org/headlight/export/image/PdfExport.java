package org.headlight.export.image;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.headlight.export.file.AtomicFile;
import org.headlight.export.file.ExportException;
import org.headlight.export.picture.Drawing;
import org.headlight.export.sheet.PdfSheet;
import org.headlight.render.figure.Figure;

/** Figures as PDF files of one page. Needs no display. Safe from any thread. */
public final class PdfExport {

    private PdfExport() {}

    /**
     * Draws a figure and writes it.
     *
     * @throws ExportException if no font is installed or the file cannot be written; an older file of that name stays as it was
     */
    public static void write(Figure figure, PictureOptions options, Path target) throws ExportException {
        Drawing drawing = new Drawing(figure);
        AtomicFile.write(target, stream -> write(drawing, options, stream));
    }

    private static void write(Drawing drawing, PictureOptions options, OutputStream stream) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentInformation(information(options.properties()));
            try (PdfSheet sheet = new PdfSheet(document, drawing.width(), drawing.height())) {
                drawing.drawOn(sheet, options.palette());
            }
            document.save(stream);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static PDDocumentInformation information(Map<String, String> properties) {
        PDDocumentInformation information = new PDDocumentInformation();
        properties.forEach(information::setCustomMetadataValue);
        return information;
    }
}
