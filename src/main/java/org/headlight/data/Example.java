package org.headlight.data;

import java.util.Arrays;

/**
 * One text as a network takes it. Immutable: the array is handed over and never written again.
 *
 * @param ids [tokens], each an id of the vocabulary; at least one
 * @param label id of its class, from 0
 */
public record Example(int[] ids, int label) {

    /** @throws IllegalArgumentException if there is no token */
    public Example {
        if (ids.length == 0) {
            throw new IllegalArgumentException("ids: expected at least 1 token but got 0");
        }
    }

    /** How many tokens it has. */
    public int length() {
        return ids.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Example example && label == example.label && Arrays.equals(ids, example.ids);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + label;
    }

    @Override
    public String toString() {
        return "Example[%s, label %d]".formatted(Arrays.toString(ids), label);
    }
}
