package org.headlight.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Cuts examples into batches, anew for each epoch: texts of about one length stand together, so that little is padded, and
 * still no epoch has the order of another.
 *
 * <p>The shuffled examples are taken a pool of {@value #POOL} batches at a time, sorted by length inside the pool and cut;
 * then the batches are shuffled. The same seed and epoch give the same batches. Immutable.
 */
public final class Batches {
    private static final int POOL = 32;

    private final List<Example> examples;
    private final int batchSize;
    private final long seed;

    /**
     * Prepares to cut.
     *
     * @param batchSize examples in a batch, at least 1; the last of an epoch may have fewer
     * @param seed decides every order
     */
    public Batches(List<Example> examples, int batchSize, long seed) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize: expected at least 1 but got " + batchSize);
        }
        this.examples = List.copyOf(examples);
        this.batchSize = batchSize;
        this.seed = seed;
    }

    /** How many batches, and so steps, an epoch has. */
    public int count() {
        return Math.ceilDiv(examples.size(), batchSize);
    }

    /**
     * One epoch's batches; every example is in exactly one of them.
     *
     * @param epoch number of the epoch
     */
    public List<Batch> epoch(int epoch) {
        SplittableRandom rng = new SplittableRandom(new SplittableRandom(seed).nextLong() + epoch);
        List<Example> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, rng);
        int pool = Math.multiplyExact(POOL, batchSize);
        for (int start = 0; start < shuffled.size(); start += pool) {
            shuffled.subList(start, Math.min(start + pool, shuffled.size()))
                    .sort(Comparator.comparingInt(Example::length));
        }
        List<Batch> batches = new ArrayList<>(inOrder(shuffled, batchSize));
        Collections.shuffle(batches, rng);
        return batches;
    }

    /** Batches in the order of the examples, for judging them one by one. */
    public static List<Batch> inOrder(List<Example> examples, int batchSize) {
        return IntStream.range(0, Math.ceilDiv(examples.size(), batchSize))
                .mapToObj(i ->
                        Batch.of(examples.subList(i * batchSize, Math.min((i + 1) * batchSize, examples.size()))))
                .toList();
    }
}
