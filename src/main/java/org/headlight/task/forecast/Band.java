package org.headlight.task.forecast;

/**
 * A band around a forecast. Immutable.
 *
 * @param share share of values it should hold, from 0 to below 1; 0 for no band
 */
record Band(double share) {

    boolean isThere() {
        return share > 0;
    }

    /** How many numbers are told of each value: the value itself first, then the lower and the upper end of the band. */
    int told() {
        return isThere() ? 3 : 1;
    }

    /** The quantiles of the ends: values below the first and above the second are equally rare. */
    float[] quantiles() {
        return new float[] {(float) ((1 - share) / 2), (float) ((1 + share) / 2)};
    }
}
