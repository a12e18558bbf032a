/**
 * Labelled texts on their way to a network: tokens, vocabulary, parts to train and to judge on, padded batches.
 *
 * <p>Imports the JDK and {@code snapshot}. Files are read in {@link org.headlight.data.file}, which imports this package.
 */
package org.headlight.data;
