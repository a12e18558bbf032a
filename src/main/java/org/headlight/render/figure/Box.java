package org.headlight.render.figure;

/**
 * An upright rectangle in logical pixels. Immutable.
 *
 * @param x left edge
 * @param y top edge
 * @param width to the right
 * @param height downwards
 */
public record Box(double x, double y, double width, double height) {

    /** The right edge. */
    public double right() {
        return x + width;
    }

    /** The bottom edge. */
    public double bottom() {
        return y + height;
    }

    /** Whether a point lies inside; the left and top edges do, the right and bottom edges do not. */
    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX < right() && pointY >= y && pointY < bottom();
    }
}
