package org.headlight.analysis;

/**
 * What a cell is in two maps. Immutable.
 *
 * @param query row, from 0
 * @param key column, from 0
 * @param before its weight in the first map; 0 where masked
 * @param after its weight in the second map; 0 where masked
 */
public record CellChange(int query, int key, float before, float after) {

    /** How much more it is in the second map; below 0 for less. */
    public float change() {
        return after - before;
    }
}
