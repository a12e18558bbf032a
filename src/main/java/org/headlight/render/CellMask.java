package org.headlight.render;

import org.headlight.snapshot.Matrix;

/** Which cells of a matrix may hold a value; a masked one is drawn as such and never as a zero. */
@FunctionalInterface
public interface CellMask {

    /** Allows every cell. */
    CellMask EVERYWHERE = (row, column) -> true;

    /**
     * Whether the query of a row may attend to the key of a column.
     *
     * @param row from 0
     * @param column from 0
     */
    boolean allows(int row, int column);

    /**
     * Masks where a score was set to negative infinity before the softmax.
     *
     * @param scores [queries, keys]
     */
    static CellMask ofScores(Matrix scores) {
        return (row, column) -> scores.at(row, column) != Float.NEGATIVE_INFINITY;
    }

    /**
     * The same, or {@link #EVERYWHERE} where nothing is masked, so that no cell has to be asked.
     *
     * @param scores [queries, keys]
     */
    static CellMask whereScored(Matrix scores) {
        for (float score : scores.values()) {
            if (score == Float.NEGATIVE_INFINITY) {
                return ofScores(scores);
            }
        }
        return EVERYWHERE;
    }
}
