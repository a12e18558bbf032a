/**
 * Turns what is on screen into files: a room each for writing, drawing, pictures, numbers.
 *
 * <p>Imports {@code render} and {@code snapshot}; the only package that may use AWT and ImageIO, always without a display.
 */
package org.headlight.export;
