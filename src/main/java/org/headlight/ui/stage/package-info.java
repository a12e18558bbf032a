/**
 * The middle: the chosen view of the data or of the attention, in full size.
 *
 * <p>May import {@code viewmodel}, {@code ui.control}, {@code ui.part}, {@code render} and {@code snapshot}.
 */
package org.headlight.ui.stage;
