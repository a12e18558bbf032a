package org.headlight.export.sheet;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.headlight.render.figure.Box;

/**
 * What a figure is drawn on, one for each format of file, so that formats differ in nothing but their writing.
 *
 * <p>All measures are logical pixels from the top left corner; colours are ARGB. Confined to one thread.
 */
public interface Sheet {

    /** A text from its left end on its base line; it stays text wherever the format can hold it so. */
    void text(String text, Font font, int color, double x, double baseline);

    /** The inside of a shape. */
    void fill(Shape shape, int color);

    /** A line along a shape; dashes are lengths of drawn and free stretches, none for a whole line. */
    void stroke(Shape shape, double width, int color, float... dashes);

    /** An image laid over a box, each of its pixels a rectangle with sharp edges. */
    void image(BufferedImage image, Box box);

    /** Rising lines, the sign for "no value here". */
    void hatch(Box box, int color);

    /** Draws with the origin moved and turned. */
    void placed(AffineTransform place, Runnable drawing);

    /** Draws with everything outside a box cut off. */
    void clipped(Box box, Runnable drawing);
}
