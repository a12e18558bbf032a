package org.headlight.data.series;

/**
 * A column as a network takes it. Immutable: the arrays are never written again.
 *
 * @param scaling how it is scaled
 * @param values [rows], scaled; 0 where missing
 * @param seen [rows], 1 where there is a value, 0 where it is missing
 * @param since [rows], rows since there was a value, 0 where there is one
 */
record ScaledColumn(Scaling scaling, float[] values, float[] seen, float[] since) {

    static ScaledColumn of(SeriesColumn column, Scaling scaling) {
        int rows = column.values().length;
        float[] values = new float[rows];
        float[] seen = new float[rows];
        float[] since = new float[rows];
        for (int row = 0; row < rows; row++) {
            boolean missing = column.isMissing(row);
            values[row] = missing ? 0 : scaling.scaled(column.values()[row]);
            seen[row] = missing ? 0 : 1;
            since[row] = missing ? 1 + (row == 0 ? 0 : since[row - 1]) : 0;
        }
        return new ScaledColumn(scaling, values, seen, since);
    }
}
