/**
 * Scores, weights, context: every mechanism of attention.
 *
 * <p>Imports {@code model.layer}, {@code tensor} and {@code snapshot}. A mechanism returns what it computed as
 * {@link org.headlight.model.attention.Attended}; it keeps nothing.
 */
package org.headlight.model.attention;
