package org.headlight.render;

/**
 * What colour a value has: a map laid over a range, and the two colours that stand for no value. Immutable.
 *
 * @param map the colours
 * @param range the values they are laid over; values beyond it take the colour of the nearer end
 */
public record ColorScale(ColorMap map, ValueRange range) {

    /** NaN and infinities: a colour that no map contains, so that a broken number is never taken for a small one. */
    public static final int NOT_A_NUMBER = 0xffe0218a;

    /** Masked cells: no colour at all; whoever draws the cell lays hatching over the page. */
    public static final int MASKED = 0;

    /** Viridis from 0 to 1. */
    public static final ColorScale WEIGHTS = new ColorScale(ColorMap.VIRIDIS, ValueRange.UNIT);

    /** The opaque colour of a value. */
    public int color(double value) {
        return Double.isFinite(value) ? map.at(range.fraction(value)) : NOT_A_NUMBER;
    }
}
