package org.headlight.model.attention;

import org.headlight.tensor.Tensor;

/**
 * What an attention computed. Confined to the engine thread; ends with the step.
 *
 * @param context what was read: [batch, queries, size], or [batch, size] for one query an example
 * @param weights [batch, queries, keys], or [batch, keys]; each row sums to 1, or to 0 where nothing may be attended to
 * @param scores the same before mask and softmax
 */
public record Attended(Tensor context, Tensor weights, Tensor scores) {}
