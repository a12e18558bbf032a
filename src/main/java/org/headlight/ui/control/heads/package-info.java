/**
 * All heads of a network at a glance, to point at, to choose from and to compare.
 *
 * <p>May import {@code ui.control.theme}, {@code render} and {@code snapshot}.
 */
package org.headlight.ui.control.heads;
