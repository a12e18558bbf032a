package org.headlight.viewmodel.attention;

/**
 * A weight that the user holds on to, wherever its cell is drawn. Immutable.
 *
 * @param step the recorded step it was found at where rows are steps; {@link #ANY_STEP} where rows are queries
 * @param query row of the attention map, from 0
 * @param key column of the attention map, from 0
 */
public record Place(int step, int query, int key) {
    /** The place moves through the moments together with the view. */
    public static final int ANY_STEP = -1;
}
