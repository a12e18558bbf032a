package org.headlight.bench;

import java.util.SplittableRandom;

/**
 * What every contender trains on: 32 texts of 64 tokens, without padding, from a vocabulary of 200, in 2 classes.
 *
 * @param ids [batch, steps], row after row
 * @param labels [batch]
 */
record BenchmarkBatch(int[] ids, int[] labels) {

    static final int BATCH = 32;
    static final int STEPS = 64;
    static final int VOCABULARY = 200;
    static final int CLASSES = 2;

    static BenchmarkBatch drawn() {
        SplittableRandom rng = new SplittableRandom(5);
        return new BenchmarkBatch(
                rng.ints(BATCH * STEPS, 1, VOCABULARY).toArray(),
                rng.ints(BATCH, 0, CLASSES).toArray());
    }
}
