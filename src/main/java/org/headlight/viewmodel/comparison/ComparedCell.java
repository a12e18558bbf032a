package org.headlight.viewmodel.comparison;

import org.headlight.viewmodel.attention.Cell;

/**
 * A cell in two maps. Immutable.
 *
 * @param cell which
 * @param query its row's token, blanks made visible
 * @param key its column's token, likewise
 * @param before its weight in the first map
 * @param after its weight in the second map
 */
public record ComparedCell(Cell cell, String query, String key, float before, float after) {

    /** How much more it is in the second map; below 0 for less. */
    public float change() {
        return after - before;
    }
}
