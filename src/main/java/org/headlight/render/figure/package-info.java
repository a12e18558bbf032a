/**
 * Figures as plain data, and where their parts lie: the screen and the exported file both draw from these.
 *
 * <p>Imports {@code render} and {@code snapshot} only. Lengths are in logical pixels, 96 to the inch.
 */
package org.headlight.render.figure;
