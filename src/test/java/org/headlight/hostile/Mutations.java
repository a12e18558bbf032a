package org.headlight.hostile;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Changes that happen to bytes on disks and lines, and those that people make who try what a reader bears. */
final class Mutations {
    /** Where readers' mistakes show: limits of bytes and marks of the formats. */
    private static final byte[] TELLING = {
        0, 1, -1, 127, -128, '"', ',', '\n', '\r', '\t', '{', '}', '[', ':', '-', '9', 'e', '.'
    };

    private Mutations() {}

    /** The bytes with one to four changes: a bit, a byte, a part left out, doubled or moved, the end cut off. */
    static byte[] of(byte[] bytes, long seed) {
        SplittableRandom rng = new SplittableRandom(seed);
        byte[] mutant = bytes.clone();
        for (int changes = rng.nextInt(1, 5); changes > 0 && mutant.length > 0; changes--) {
            mutant = changed(mutant, rng);
        }
        return mutant;
    }

    private static byte[] changed(byte[] bytes, SplittableRandom rng) {
        int at = rng.nextInt(bytes.length);
        int length = 1 + rng.nextInt(Math.min(40, bytes.length - at));
        byte[] copy = bytes.clone();
        switch (rng.nextInt(6)) {
            case 0 -> copy[at] ^= (byte) (1 << rng.nextInt(8));
            case 1 -> copy[at] = TELLING[rng.nextInt(TELLING.length)];
            case 2 -> copy[at] = (byte) rng.nextInt(256);
            case 3 -> copy = joined(bytes, at, at + length);
            case 4 -> copy = joined(bytes, at + length, at);
            default -> copy = Arrays.copyOf(bytes, at);
        }
        return copy;
    }

    /** All before one place and all from another on. */
    private static byte[] joined(byte[] bytes, int before, int from) {
        byte[] joined = Arrays.copyOf(bytes, before + bytes.length - from);
        System.arraycopy(bytes, from, joined, before, bytes.length - from);
        return joined;
    }
}
