/**
 * The networks a user can choose, from spec to forward pass.
 *
 * <p>Imports {@code model.attention}, {@code model.layer}, {@code tensor}, {@code data} (its batches) and {@code snapshot}.
 *
 * <p>A network is one class and one line in {@link org.headlight.model.Networks}. Every network is a
 * {@link org.headlight.model.Network}: parameters by name, a summary, weights in and out. What it takes and gives is told by a
 * second interface, one for each task: {@link org.headlight.model.Classifier} maps a batch of texts to class scores. Attention
 * leaves every network in the same way, through an {@link org.headlight.model.attention.AttentionRecorder}.
 */
package org.headlight.model;
