/**
 * The left column: which data, which network, how to train.
 *
 * <p>May import {@code viewmodel}, {@code ui.control}, {@code ui.part}, {@code render} and {@code snapshot}.
 */
package org.headlight.ui.setup;
