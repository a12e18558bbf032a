package org.headlight.data.pairs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Cuts pairs into batches, anew for each epoch: pairs of about one length stand together, so that little is padded, and still
 * no epoch has the order of another.
 *
 * <p>The shuffled pairs are taken a pool of {@value #POOL} batches at a time, sorted by length inside the pool and cut; then the
 * batches are shuffled. The same seed and epoch give the same batches. Immutable.
 */
public final class PairBatches {
    private static final int POOL = 32;
    private static final Comparator<PairExample> BY_LENGTH = Comparator.comparingInt(
                    (PairExample example) -> example.target().length)
            .thenComparingInt(example -> example.source().length);

    private final List<PairExample> examples;
    private final PairCoding coding;
    private final int batchSize;
    private final long seed;

    /**
     * Prepares to cut.
     *
     * @param batchSize pairs in a batch, at least 1; the last of an epoch may have fewer
     * @param seed decides every order
     */
    public PairBatches(List<PairExample> examples, PairCoding coding, int batchSize, long seed) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize: expected at least 1 but got " + batchSize);
        }
        this.examples = List.copyOf(examples);
        this.coding = coding;
        this.batchSize = batchSize;
        this.seed = seed;
    }

    /** How many batches, and so steps, an epoch has. */
    public int count() {
        return Math.ceilDiv(examples.size(), batchSize);
    }

    /** One epoch's batches; every pair is in exactly one of them. */
    public List<PairBatch> epoch(int epoch) {
        SplittableRandom rng = new SplittableRandom(new SplittableRandom(seed).nextLong() + epoch);
        List<PairExample> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, rng);
        int pool = Math.multiplyExact(POOL, batchSize);
        for (int start = 0; start < shuffled.size(); start += pool) {
            shuffled.subList(start, Math.min(start + pool, shuffled.size())).sort(BY_LENGTH);
        }
        List<PairBatch> batches = new ArrayList<>(inOrder(shuffled, coding, batchSize));
        Collections.shuffle(batches, rng);
        return batches;
    }

    /** Batches in the order of the pairs, for judging them one by one. */
    public static List<PairBatch> inOrder(List<PairExample> examples, PairCoding coding, int batchSize) {
        return IntStream.range(0, Math.ceilDiv(examples.size(), batchSize))
                .mapToObj(i -> PairBatch.of(
                        examples.subList(i * batchSize, Math.min((i + 1) * batchSize, examples.size())), coding))
                .toList();
    }
}
