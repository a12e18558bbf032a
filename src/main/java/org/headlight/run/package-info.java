/**
 * A training run on disk: what was trained on what, the weights, the vocabulary, the history.
 *
 * <p>Imports {@code model} (specs), {@code data} and {@code snapshot}; nothing here touches native memory.
 *
 * <p>A run is a folder of four files, version 1:
 *
 * <ul>
 *   <li>{@code run.json}: network and settings, the data's identity and how it was read, labels, metrics, and size and SHA-256
 *       of the other files; sealed by a SHA-256 of itself.
 *   <li>{@code weights.safetensors}: every parameter as F32 under the name of its layer, such as {@code embedding.weight}
 *       [vocabulary, size], {@code encoder.forward.input.weight} [3 hidden, inputs] or {@code dense.bias} [classes]; the
 *       classes in {@code model.layer} and {@code model.attention} say names and shapes.
 *   <li>{@code vocabulary.txt}: a token a line; its line, from 0, is its row in the embedding.
 *   <li>{@code history.csv}: a row for each step, and in the last row of an epoch its score.
 * </ul>
 */
package org.headlight.run;
