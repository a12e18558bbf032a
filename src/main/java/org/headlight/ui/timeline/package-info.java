/**
 * The foot: the curves of the training and the way to any recorded moment.
 *
 * <p>May import {@code viewmodel}, {@code ui.control}, {@code ui.part}, {@code render} and {@code snapshot}.
 */
package org.headlight.ui.timeline;
