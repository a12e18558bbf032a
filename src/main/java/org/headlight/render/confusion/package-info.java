/**
 * Which class was taken for which, drawn: the same on the screen and in a file.
 *
 * <p>Imports what {@link org.headlight.render} imports.
 */
package org.headlight.render.confusion;
