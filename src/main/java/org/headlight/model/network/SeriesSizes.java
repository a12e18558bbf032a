package org.headlight.model.network;

/**
 * What a series decides about a network. Immutable.
 *
 * @param history rows that are seen, at least 1
 * @param inputs columns that are seen, at least 1
 * @param horizon rows that are forecast, at least 1
 * @param targets columns that are forecast, at least 1, all of them seen
 * @param told numbers that are told of each value to come, at least 1: the value, and where a band is wanted its two ends
 */
public record SeriesSizes(int history, int inputs, int horizon, int targets, int told) implements NetworkSizes {

    /** Numbers that are told of each row to come. */
    public int outputs() {
        return Math.multiplyExact(targets, told);
    }
}
