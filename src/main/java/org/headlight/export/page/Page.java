package org.headlight.export.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.headlight.export.page.Typeface.Style;
import org.headlight.render.Palette;
import org.headlight.render.figure.Box;

/** The sheet that a picture is drawn on, in logical pixels whatever the scale. */
public final class Page {

    /** Free room at every edge of a picture. */
    public static final int MARGIN = 24;

    /** As wide as a picture gets before its contents are wrapped. */
    public static final int FULL_WIDTH = 960;

    private static final int HATCH_PITCH = 4;

    private final Graphics2D graphics;
    private final Palette palette;
    private final Typeface type;
    private final int scale;

    public Page(Graphics2D graphics, Palette palette, Typeface type, int scale) {
        this.graphics = graphics;
        this.palette = palette;
        this.type = type;
        this.scale = scale;
        graphics.scale(scale, scale);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    }

    public Palette palette() {
        return palette;
    }

    public Typeface type() {
        return type;
    }

    /** Device pixels for each logical one. */
    public int scale() {
        return scale;
    }

    /** Text from its left end, centred on a height. */
    public void text(String text, Style style, int color, double x, double middle) {
        if (text.isEmpty()) {
            return;
        }
        graphics.setFont(type.font(text, style));
        graphics.setColor(new Color(color));
        graphics.drawString(text, (float) x, (float) (middle + type.capHeight(style) / 2));
    }

    /** Text that ends at a place. */
    public void textEndingAt(String text, Style style, int color, double right, double middle) {
        text(text, style, color, right - type.width(text, style), middle);
    }

    /** Text around a place. */
    public void textCentred(String text, Style style, int color, double centre, double middle) {
        text(text, style, color, centre - type.width(text, style) / 2, middle);
    }

    /** Draws with the paper turned against the clock around a point, which becomes the origin. */
    public void turned(double x, double y, int degrees, Runnable drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(-Math.toRadians(degrees));
        drawing.run();
        graphics.setTransform(before);
    }

    /** Draws with the origin at another place. */
    public void moved(double x, double y, Runnable drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        drawing.run();
        graphics.setTransform(before);
    }

    public void fill(Box box, int color) {
        fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), color);
    }

    public void fillRounded(Box box, double radius, int color) {
        fill(new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius), color);
    }

    public void fill(Shape shape, int color) {
        graphics.setColor(new Color(color, true));
        graphics.fill(shape);
    }

    public void line(double x1, double y1, double x2, double y2, double width, int color, float... dashes) {
        stroke(new Line2D.Double(x1, y1, x2, y2), width, color, dashes);
    }

    /** A line along a shape; dashes are lengths of drawn and free stretches, none for a whole line. */
    public void stroke(Shape shape, double width, int color, float... dashes) {
        graphics.setColor(new Color(color, true));
        graphics.setStroke(new BasicStroke(
                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes.length == 0 ? null : dashes, 0));
        graphics.draw(shape);
    }

    /** An image laid over a box without smoothing. */
    public void image(Image image, Box box) {
        AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
        place.scale(box.width() / image.getWidth(null), box.height() / image.getHeight(null));
        graphics.drawImage(image, place, null);
    }

    /** A line of one pixel just outside a box. */
    public void frame(Box box, int color) {
        Box outer = new Box(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
        stroke(new Rectangle2D.Double(outer.x(), outer.y(), outer.width(), outer.height()), 1, color);
    }

    /** Rising lines every four pixels, the sign for "no value here". */
    public void hatch(Box box) {
        int size = HATCH_PITCH * scale;
        BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                tile.setRGB(x, y, (x + y) % size < scale ? palette.line() : 0);
            }
        }
        graphics.setPaint(new TexturePaint(tile, new Rectangle2D.Double(box.x(), box.y(), HATCH_PITCH, HATCH_PITCH)));
        graphics.fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
    }

    /** Draws with everything outside a box cut off. */
    public void clipped(Box box, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        drawing.run();
        graphics.setClip(before);
    }
}
