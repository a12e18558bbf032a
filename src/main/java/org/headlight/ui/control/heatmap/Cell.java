package org.headlight.ui.control.heatmap;

/**
 * A place in a matrix. Immutable.
 *
 * @param row from 0; in an attention map the query
 * @param column from 0; in an attention map the key
 */
public record Cell(int row, int column) {

    /** Whether a matrix of this size has the cell. */
    boolean isWithin(int rows, int columns) {
        return row >= 0 && row < rows && column >= 0 && column < columns;
    }
}
