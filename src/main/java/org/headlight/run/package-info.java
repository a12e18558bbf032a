/**
 * A training run on disk: what was trained on what, the weights, the coding, the history.
 *
 * <p>Imports {@code task} (recipes and codings), {@code model} (specs), {@code data} and {@code snapshot}; nothing here touches native memory.
 *
 * <p>A run is a folder of files, version 1:
 *
 * <ul>
 *   <li>{@code run.json}: task, network and settings, the data's identity, the coding's fields (such as labels), metrics, and size and SHA-256
 *       of the other files; sealed by a SHA-256 of itself.
 *   <li>{@code weights.safetensors}: every parameter as F32 under the name of its layer, such as {@code embedding.weight}
 *       [vocabulary, size], {@code encoder.forward.input.weight} [3 hidden, inputs] or {@code dense.bias} [classes]; the
 *       classes in {@code model.layer} and {@code model.attention} say names and shapes.
 *   <li>The coding's texts, such as {@code vocabulary.txt}: a token a line; its line, from 0, is its row in the embedding.
 *   <li>{@code history.csv}: a row for each step, and in the last row of an epoch its score.
 * </ul>
 */
package org.headlight.run;
