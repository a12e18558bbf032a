/**
 * A text to read, each of its tokens on a ground as strong as its weight, and the same weights by position below.
 *
 * <p>May import {@code ui.control}, {@code ui.control.theme}, {@code render} and {@code snapshot}.
 */
package org.headlight.ui.control.tokens;
