package org.headlight.data.pairs;

import java.util.Arrays;

/**
 * One pair as a network takes it. Immutable: the arrays are handed over and never written again.
 *
 * @param source [source tokens], ids of the source vocabulary; at least one
 * @param target [target tokens], ids of the target vocabulary without marks; at least one
 */
public record PairExample(int[] source, int[] target) {

    /** @throws IllegalArgumentException if a side has no token */
    public PairExample {
        if (source.length == 0 || target.length == 0) {
            throw new IllegalArgumentException(
                    "expected at least 1 token on each side but got %d and %d".formatted(source.length, target.length));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairExample that
                && Arrays.equals(source, that.source)
                && Arrays.equals(target, that.target);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(source) + Arrays.hashCode(target);
    }

    @Override
    public String toString() {
        return "PairExample[%s, %s]".formatted(Arrays.toString(source), Arrays.toString(target));
    }
}
