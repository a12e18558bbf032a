/**
 * A training run on disk: what was trained on what, the weights, the vocabulary, the history.
 *
 * <p>Imports {@code model} (specs), {@code data} and {@code snapshot}; nothing here touches native memory.
 */
package org.headlight.run;
