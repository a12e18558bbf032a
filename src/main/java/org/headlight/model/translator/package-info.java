/**
 * The networks that turn a text into another; {@link org.headlight.model.translator.Translators} lists them.
 *
 * <p>Imports {@code model.network}, {@code model.attention}, {@code model.layer}, {@code tensor}, {@code data} and
 * {@code snapshot}.
 */
package org.headlight.model.translator;
