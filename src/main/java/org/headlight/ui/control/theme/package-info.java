/**
 * The look of the window in code: the two themes, the interface font and canvases that follow them.
 *
 * <p>May import JavaFX and AtlantaFX; nothing of ours.
 */
package org.headlight.ui.control.theme;
