package org.headlight.render.sketch;

import org.headlight.render.Raster;
import org.headlight.render.figure.Box;

/** What a figure is drawn with: a canvas on the screen, or the page of a file. Confined to the thread that draws. */
public interface Pen {

    /** The width of a line of text, logical pixels. */
    double width(String text, Lettering lettering);

    /** Writes a line of text around its middle height. */
    void write(String text, Lettering lettering, Ink ink, double x, double middle, Align align);

    /** Fills a box; the opacity is from 0 to 1. */
    void fill(Box box, Ink ink, double opacity);

    /** Fills a box with round corners. */
    void fillRounded(Box box, double radius, Ink ink);

    /** A straight line; dashes are lengths of drawn and free stretches, none for a whole line. */
    void line(double x1, double y1, double x2, double y2, double width, Ink ink, double... dashes);

    /** A line from point to point that breaks where a height is NaN. */
    void curve(double[] xs, double[] ys, double width, Ink ink, double... dashes);

    /** Fills the area that points enclose. */
    void area(double[] xs, double[] ys, Ink ink, double opacity);

    /** A dot with a thin edge of the page's colour. */
    void dot(double x, double y, double radius, Ink ink);

    /** A frame of a width whose outer edge is that of the box. */
    void frame(Box box, double width, Ink ink, double opacity);

    /** Rising lines, the sign for "no value here". */
    void hatch(Box box);

    /** Pixels enlarged without smoothing; see-through ones leave what is below. */
    void image(Raster raster, Box box);

    /** Draws with everything outside a box cut off. */
    void clipped(Box box, Runnable drawing);
}
