package org.headlight.export.picture.text;

/**
 * A stretch of text on one line. Immutable.
 *
 * @param text what is written there
 * @param token index of its token, from 0; -1 for text that belongs to none
 * @param x left edge within the line
 * @param width of the text
 * @param line index of the line, from 0
 * @param spaceBefore whether a blank or the line's edge stands before it
 * @param spaceAfter whether a blank stands after it, or nothing
 */
record TextPiece(String text, int token, double x, double width, int line, boolean spaceBefore, boolean spaceAfter) {}
