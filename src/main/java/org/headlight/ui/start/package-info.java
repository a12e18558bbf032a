/**
 * The start page: a file of one's own, or a sample.
 *
 * <p>May import {@code viewmodel}, {@code ui.control}, {@code ui.part}, {@code render} and {@code snapshot}.
 */
package org.headlight.ui.start;
