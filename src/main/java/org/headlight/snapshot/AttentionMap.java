package org.headlight.snapshot;

/**
 * The attention weights of one site on one example. Immutable.
 *
 * @param site where in the network
 * @param weights [queries, keys]; a row is a query and sums to 1, or to 0 where it had nothing to attend to
 * @param scores [queries, keys], the same before the softmax; masked cells are negative infinity
 */
public record AttentionMap(AttentionSite site, Matrix weights, Matrix scores) {}
