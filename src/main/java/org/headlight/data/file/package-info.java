/**
 * Makes text of the bytes of a file: says what is no text, finds out the encoding, counts what was repaired.
 *
 * <p>Imports {@code data} and the JDK.
 */
package org.headlight.data.file;
