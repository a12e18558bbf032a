/**
 * Texts with the texts they are to be turned into, on their way to a network: reading, two vocabularies, padded batches.
 *
 * <p>Imports {@code data}, {@code data.file}, {@code snapshot} and the JDK.
 */
package org.headlight.data.pairs;
