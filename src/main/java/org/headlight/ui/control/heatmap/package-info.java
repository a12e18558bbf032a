/**
 * A heatmap one can read and walk through: cells, labels, margins, colour bar and the reading of a cell.
 *
 * <p>May import {@code ui.control}, {@code ui.control.theme}, {@code render} and {@code snapshot}.
 */
package org.headlight.ui.control.heatmap;
