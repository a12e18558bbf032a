/**
 * Pieces of words, learned from a text: what is frequent is one piece, what is rare is made of several.
 *
 * <p>Imports {@code data}, {@code snapshot} and the JDK.
 */
package org.headlight.data.subword;
