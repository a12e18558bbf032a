/**
 * The networks that say which class a text belongs to; {@link org.headlight.model.classifier.Classifiers} lists them.
 *
 * <p>Imports {@code model.network}, {@code model.attention}, {@code model.layer}, {@code tensor}, {@code data} and
 * {@code snapshot}.
 */
package org.headlight.model.classifier;
