/**
 * Numbers to colours to pixels, with no screen involved.
 *
 * <p>Imports {@code snapshot} only; neither JavaFX nor AWT, so that the screen and the exported file draw from one source.
 * A colour is an {@code int} in ARGB order with its alpha in the highest byte.
 */
package org.headlight.render;
