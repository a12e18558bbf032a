/**
 * A forecast one can read and ask: signal, ribbons, map and lag profile on one time axis, drawn as in a file.
 *
 * <p>May import {@code ui.control}, {@code ui.control.theme}, {@code render} and {@code snapshot}.
 */
package org.headlight.ui.control.series;
