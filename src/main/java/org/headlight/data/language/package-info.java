/**
 * Running text on its way to a network that foretells the next token: one long stream, cut into windows.
 *
 * <p>Imports {@code data}, {@code data.file}, {@code snapshot} and the JDK.
 */
package org.headlight.data.language;
