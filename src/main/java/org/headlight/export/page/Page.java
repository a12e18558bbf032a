package org.headlight.export.page;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.headlight.export.page.Typeface.Style;
import org.headlight.export.sheet.Sheet;
import org.headlight.render.Palette;
import org.headlight.render.figure.Box;

/** How pictures draw, in the colours and letters of a look: in logical pixels, whatever the sheet below is. */
public final class Page {

    /** Free room at every edge of a picture. */
    public static final int MARGIN = 24;

    /** As wide as a picture gets before its contents are wrapped. */
    public static final int FULL_WIDTH = 960;

    private final Sheet sheet;
    private final Palette palette;
    private final Typeface type;

    /** @param sheet what is drawn on, from its top left corner */
    public Page(Sheet sheet, Palette palette, Typeface type) {
        this.sheet = sheet;
        this.palette = palette;
        this.type = type;
    }

    public Palette palette() {
        return palette;
    }

    public Typeface type() {
        return type;
    }

    /** Text from its left end, centred on a height. */
    public void text(String text, Style style, int color, double x, double middle) {
        if (!text.isEmpty()) {
            sheet.text(text, type.font(text, style), color, x, middle + type.capHeight(style) / 2);
        }
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
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(-Math.toRadians(degrees));
        sheet.placed(place, drawing);
    }

    /** Draws with the origin at another place. */
    public void moved(double x, double y, Runnable drawing) {
        sheet.placed(AffineTransform.getTranslateInstance(x, y), drawing);
    }

    public void fill(Box box, int color) {
        fill(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()), color);
    }

    public void fillRounded(Box box, double radius, int color) {
        fill(new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius), color);
    }

    public void fill(Shape shape, int color) {
        sheet.fill(shape, color);
    }

    public void line(double x1, double y1, double x2, double y2, double width, int color, float... dashes) {
        stroke(new Line2D.Double(x1, y1, x2, y2), width, color, dashes);
    }

    /** A line along a shape; dashes are lengths of drawn and free stretches, none for a whole line. */
    public void stroke(Shape shape, double width, int color, float... dashes) {
        sheet.stroke(shape, width, color, dashes);
    }

    /** An image laid over a box without smoothing. */
    public void image(BufferedImage image, Box box) {
        sheet.image(image, box);
    }

    /** A line of one pixel just outside a box. */
    public void frame(Box box, int color) {
        Box outer = new Box(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
        stroke(new Rectangle2D.Double(outer.x(), outer.y(), outer.width(), outer.height()), 1, color);
    }

    /** Rising lines every four pixels, the sign for "no value here". */
    public void hatch(Box box) {
        sheet.hatch(box, palette.line());
    }

    /** Draws with everything outside a box cut off. */
    public void clipped(Box box, Runnable drawing) {
        sheet.clipped(box, drawing);
    }
}
