/**
 * The window: the panes in their places, the keys, the pulse.
 *
 * <p>May import {@code viewmodel}, {@code render}, {@code snapshot} and every package below {@code ui}. Everything here is
 * confined to the screen's thread.
 */
package org.headlight.ui;
