package org.headlight.export.sheet;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import javax.imageio.ImageIO;
import org.headlight.render.figure.Box;

/** A sheet of Scalable Vector Graphics 1.1: text is text, lines are lines, cells are an image that is not smoothed. */
public final class SvgSheet implements Sheet {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final String NAMESPACE = "urn:headlight:figure";
    private static final String COMMANDS = "MLQCZ";
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private final Markup markup = new Markup();
    private int clips;

    /**
     * An empty sheet.
     *
     * @param width in logical pixels, which are the pixels of CSS
     * @param height likewise
     * @param properties what the figure says of itself; its title is what programs show
     */
    public SvgSheet(double width, double height, Map<String, String> properties) {
        String across = number(width);
        String down = number(height);
        markup.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "width",
                across,
                "height",
                down,
                "viewBox",
                "0 0 %s %s".formatted(across, down));
        markup.element("title", properties.getOrDefault("Title", ""));
        markup.open("metadata");
        properties.forEach((name, value) -> markup.element("h:property", value, "xmlns:h", NAMESPACE, "name", name));
        markup.close("metadata");
    }

    @Override
    public void text(String text, Font font, int color, double x, double baseline) {
        // Where another font stands in for a missing one, the text keeps its length and touches nothing beside it.
        String family = font.getFamily(Locale.ROOT);
        markup.element(
                "text",
                text,
                "x",
                number(x),
                "y",
                number(baseline),
                "font-family",
                family.equals(Font.SANS_SERIF) ? "sans-serif" : "'%s', sans-serif".formatted(family),
                "font-size",
                number(font.getSize2D()),
                "font-weight",
                font.isBold() ? "bold" : font.getFontName(Locale.ROOT).contains("Semi") ? "600" : "normal",
                "textLength",
                number(font.getStringBounds(text, MEASURE).getWidth()),
                "lengthAdjust",
                "spacingAndGlyphs",
                "xml:space",
                "preserve",
                "fill",
                color(color));
    }

    @Override
    public void fill(Shape shape, int color) {
        String rule =
                shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD ? "evenodd" : "nonzero";
        markup.empty("path", "d", path(shape), "fill", color(color), "fill-opacity", opacity(color), "fill-rule", rule);
    }

    @Override
    public void stroke(Shape shape, double width, int color, float... dashes) {
        StringJoiner lengths = new StringJoiner(" ");
        for (float dash : dashes) {
            lengths.add(number(dash));
        }
        markup.empty(
                "path",
                "d",
                path(shape),
                "fill",
                "none",
                "stroke",
                color(color),
                "stroke-opacity",
                opacity(color),
                "stroke-width",
                number(width),
                "stroke-linejoin",
                "round",
                "stroke-dasharray",
                dashes.length == 0 ? "none" : lengths.toString());
    }

    @Override
    public void image(BufferedImage image, Box box) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(Enlarged.over(image, box), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        markup.empty(
                "image",
                "x",
                number(box.x()),
                "y",
                number(box.y()),
                "width",
                number(box.width()),
                "height",
                number(box.height()),
                "preserveAspectRatio",
                "none",
                "style",
                "image-rendering:pixelated",
                "xlink:href",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray()));
    }

    @Override
    public void hatch(Box box, int color) {
        stroke(Hatch.over(box), Hatch.WIDTH, color);
    }

    @Override
    public void placed(AffineTransform place, Runnable drawing) {
        double[] numbers = new double[6];
        place.getMatrix(numbers);
        StringJoiner matrix = new StringJoiner(" ", "matrix(", ")");
        for (double number : numbers) {
            matrix.add(number(number));
        }
        markup.open("g", "transform", matrix.toString());
        drawing.run();
        markup.close("g");
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        String id = "clip" + ++clips;
        markup.open("clipPath", "id", id);
        markup.empty(
                "rect",
                "x",
                number(box.x()),
                "y",
                number(box.y()),
                "width",
                number(box.width()),
                "height",
                number(box.height()));
        markup.close("clipPath");
        markup.open("g", "clip-path", "url(#%s)".formatted(id));
        drawing.run();
        markup.close("g");
    }

    /** The whole document; nothing can be drawn any more. */
    public String document() {
        markup.close("svg");
        return markup.toString();
    }

    private static String path(Shape shape) {
        StringJoiner path = new StringJoiner(" ");
        double[] at = new double[6];
        for (PathIterator segments = shape.getPathIterator(null); !segments.isDone(); segments.next()) {
            int kind = segments.currentSegment(at);
            path.add(COMMANDS.substring(kind, kind + 1));
            for (int i = 0; i < COORDINATES[kind]; i++) {
                path.add(number(at[i]));
            }
        }
        return path.toString();
    }

    private static String color(int argb) {
        return "#%06x".formatted(argb & 0xffffff);
    }

    private static String opacity(int argb) {
        return number((argb >>> 24) / 255.0);
    }

    /** As short as it can be at a ten-thousandth of a pixel. */
    private static String number(double value) {
        double rounded = Math.round(value * 1e4) / 1e4;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
