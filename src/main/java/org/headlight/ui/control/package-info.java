/**
 * Reusable controls that know numbers, matrices and tokens, but no view models.
 *
 * <p>May import {@code render}, {@code snapshot}, JavaFX, ControlsFX, AtlantaFX and Ikonli. The small controls are
 * here; the theme and the large ones have a package each below.
 */
package org.headlight.ui.control;
