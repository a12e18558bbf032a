package org.headlight.ui.control.tokens;

/**
 * A piece, or a part of one that is wider than a line, at its place. Immutable.
 *
 * @param text what is drawn
 * @param token index of the token, from 0; {@link TextPiece#NO_TOKEN} between tokens
 * @param blank whether nothing of it is ink
 * @param line from 0
 * @param x pixels from the start of the line
 * @param width pixels
 */
record PlacedPiece(String text, int token, boolean blank, int line, double x, double width) {}
