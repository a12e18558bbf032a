/**
 * Figures that are drawn with one pen, on the screen and into files alike, so that the two cannot differ.
 *
 * <p>Imports {@code render}, {@code render.figure} and {@code render.series} only. Lengths are in logical pixels.
 */
package org.headlight.render.sketch;
