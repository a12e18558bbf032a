package org.headlight.render.sketch;

/** Which part of a text stands at the place it is written at. */
public enum Align {
    /** Its beginning. */
    LEFT,
    /** Its middle. */
    CENTRE,
    /** Its end. */
    RIGHT
}
