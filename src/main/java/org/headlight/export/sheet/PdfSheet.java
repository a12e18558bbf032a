package org.headlight.export.sheet;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.headlight.render.figure.Box;

/**
 * A page of a PDF as large as the figure. Text is text in the font that the screen has, which the file brings along; what that
 * font or its writing cannot do, such as Arabic, is drawn as outlines.
 */
public final class PdfSheet implements Sheet, AutoCloseable {
    /** Points for each logical pixel of 1/96 inch. */
    private static final float POINTS = 0.75f;

    private static final FontRenderContext OUTLINES = new FontRenderContext(null, true, true);

    private final PDDocument document;
    private final PDPageContentStream page;
    private final PdfFonts fonts;

    /** Adds a page of a size in logical pixels to a document. */
    public PdfSheet(PDDocument document, double width, double height) throws IOException {
        this.document = document;
        this.fonts = new PdfFonts(document);
        PDPage sheet = new PDPage(new PDRectangle((float) width * POINTS, (float) height * POINTS));
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        page.transform(new Matrix(POINTS, 0, 0, -POINTS, 0, (float) height * POINTS));
    }

    @Override
    public void text(String text, Font font, int color, double x, double baseline) {
        Optional<PDFont> letters = fonts.find(font, text);
        if (letters.isPresent()) {
            write(() -> {
                page.setNonStrokingColor(new Color(color));
                opacity(0xff000000);
                page.beginText();
                page.setFont(letters.get(), font.getSize2D());
                page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) baseline));
                page.showText(text);
                page.endText();
            });
        } else {
            TextLayout layout = new TextLayout(text, font, OUTLINES);
            fill(layout.getOutline(AffineTransform.getTranslateInstance(x, baseline)), color | 0xff000000);
        }
    }

    @Override
    public void fill(Shape shape, int color) {
        write(() -> {
            page.setNonStrokingColor(new Color(color));
            opacity(color);
            if (follow(shape) == PathIterator.WIND_EVEN_ODD) {
                page.fillEvenOdd();
            } else {
                page.fill();
            }
        });
    }

    @Override
    public void stroke(Shape shape, double width, int color, float... dashes) {
        write(() -> {
            page.setStrokingColor(new Color(color));
            opacity(color);
            page.setLineWidth((float) width);
            page.setLineJoinStyle(1);
            page.setLineDashPattern(dashes, 0);
            follow(shape);
            page.stroke();
        });
    }

    @Override
    public void image(BufferedImage image, Box box) {
        write(() -> {
            var pixels = LosslessFactory.createFromImage(document, Enlarged.over(image, box));
            opacity(0xff000000);
            page.drawImage(pixels, new Matrix((float) box.width(), 0, 0, (float) -box.height(), (float) box.x(), (float)
                    box.bottom()));
        });
    }

    @Override
    public void hatch(Box box, int color) {
        stroke(Hatch.over(box), Hatch.WIDTH, color);
    }

    @Override
    public void placed(AffineTransform place, Runnable drawing) {
        write(() -> {
            page.saveGraphicsState();
            page.transform(new Matrix(place));
            drawing.run();
            page.restoreGraphicsState();
        });
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        write(() -> {
            page.saveGraphicsState();
            follow(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
            page.clip();
            drawing.run();
            page.restoreGraphicsState();
        });
    }

    @Override
    public void close() throws IOException {
        page.close();
    }

    private void opacity(int color) throws IOException {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        float alpha = (color >>> 24) / 255f;
        state.setNonStrokingAlphaConstant(alpha);
        state.setStrokingAlphaConstant(alpha);
        page.setGraphicsStateParameters(state);
    }

    /** Adds a shape to the path; PDF has no quadratic curves, so they become the same cubic ones. */
    private int follow(Shape shape) throws IOException {
        PathIterator path = shape.getPathIterator(null);
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    page.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> page.closePath();
            }
            int last = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            x = at[last];
            y = at[last + 1];
        }
        return path.getWindingRule();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
