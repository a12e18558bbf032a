/**
 * The right column: one cell, one prediction and the watched examples in detail.
 *
 * <p>May import {@code viewmodel}, {@code ui.control}, {@code ui.part}, {@code render} and {@code snapshot}.
 */
package org.headlight.ui.inspector;
