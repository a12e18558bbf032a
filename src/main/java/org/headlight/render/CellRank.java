package org.headlight.render;

import org.headlight.snapshot.Matrix;

/**
 * A cell of an attention map among those of its row. Immutable.
 *
 * @param value the weight; NaN where it is not a number
 * @param rank its place among the cells of its row that may hold a value, 1 is the largest; equals share the better
 *     place; 0 for NaN and masked cells
 * @param candidates how many cells of the row may hold a value
 * @param share its part of the sum of the row, in [0, 1]; NaN where the row has no sum
 * @param masked whether the query may not attend to this key
 */
public record CellRank(float value, int rank, int candidates, double share, boolean masked) {

    /** Reads a cell, row and column from 0. */
    public static CellRank of(Matrix matrix, CellMask mask, int row, int column) {
        float value = matrix.at(row, column);
        boolean masked = !mask.allows(row, column);
        int larger = 0;
        int candidates = 0;
        double sum = 0;
        for (int key = 0; key < matrix.columns(); key++) {
            float other = matrix.at(row, key);
            if (mask.allows(row, key) && !Float.isNaN(other)) {
                candidates++;
                sum += other;
                larger += other > value ? 1 : 0;
            }
        }
        int rank = masked || Float.isNaN(value) ? 0 : larger + 1;
        return new CellRank(value, rank, candidates, sum == 0 ? Double.NaN : value / sum, masked);
    }
}
