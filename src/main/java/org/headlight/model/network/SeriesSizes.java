package org.headlight.model.network;

/**
 * What a series decides about a network. Immutable.
 *
 * @param history rows that are seen, at least 1
 * @param inputs columns that are seen, at least 1
 * @param horizon rows that are forecast, at least 1
 * @param targets columns that are forecast, at least 1, all of them seen
 */
public record SeriesSizes(int history, int inputs, int horizon, int targets) implements NetworkSizes {}
