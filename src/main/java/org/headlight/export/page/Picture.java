package org.headlight.export.page;

/** Something of known size that can draw itself, in logical pixels from its top left corner. */
public interface Picture {

    /** Width with everything that belongs to it. */
    double width();

    /** Height with everything that belongs to it. */
    double height();

    /** Draws it at a place of the page. */
    void draw(Page page, double x, double y);
}
