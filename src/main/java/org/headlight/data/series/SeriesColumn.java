package org.headlight.data.series;

import java.util.Arrays;

/**
 * One quantity along time. Immutable: the array is handed over and never written again.
 *
 * @param name its name in the file
 * @param values [rows], in the file's unit; NaN where the file has none: a missing value is known as missing, and is never
 *     made up
 */
public record SeriesColumn(String name, float[] values) {

    /** Whether there is no value at a row, from 0. */
    public boolean isMissing(int row) {
        return Float.isNaN(values[row]);
    }

    /** How many values are missing. */
    public int missing() {
        int missing = 0;
        for (float value : values) {
            missing += Float.isNaN(value) ? 1 : 0;
        }
        return missing;
    }

    /** Whether two of its values differ. */
    public boolean varies() {
        return varies(values.length);
    }

    /**
     * Whether two of its first values differ.
     *
     * @param rows how many rows are looked at
     */
    boolean varies(int rows) {
        float first = Float.NaN;
        for (int row = 0; row < rows; row++) {
            if (!isMissing(row)) {
                if (!Float.isNaN(first) && values[row] != first) {
                    return true;
                }
                first = values[row];
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesColumn that && name.equals(that.name) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "SeriesColumn[%s, %d rows]".formatted(name, values.length);
    }
}
