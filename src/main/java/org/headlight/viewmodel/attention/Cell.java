package org.headlight.viewmodel.attention;

/**
 * A cell of a map. Immutable.
 *
 * @param query row, from 0
 * @param key column, from 0
 */
public record Cell(int query, int key) {}
