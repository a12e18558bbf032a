/**
 * The networks that foretell the next token of a text.
 *
 * <p>Imports {@code model.network}, {@code model.attention}, {@code model.layer}, {@code tensor}, {@code data} and {@code
 * snapshot}.
 */
package org.headlight.model.language;
