package org.headlight.evaluation.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Adds up how hard tokens were to foretell, by their place in what was read. Of a long text only the first passages are kept
 * word by word; all count. Confined to one thread.
 */
public final class PassageTally {
    private static final int KEPT = 2_000;

    private final List<JudgedPassage> passages = new ArrayList<>();
    private final List<Double> sums = new ArrayList<>();
    private final List<Double> counts = new ArrayList<>();
    private double[] natsAt = new double[0];
    private long[] tokensAt = new long[0];

    /**
     * Adds a passage.
     *
     * @param nats what its tokens cost
     * @param from index of the first, from 0
     * @param count how many
     * @param passage makes it word by word; asked only while passages are kept
     */
    public void add(float[] nats, int from, int count, Supplier<JudgedPassage> passage) {
        if (natsAt.length < count) {
            natsAt = Arrays.copyOf(natsAt, count);
            tokensAt = Arrays.copyOf(tokensAt, count);
        }
        double sum = 0;
        for (int place = 0; place < count; place++) {
            natsAt[place] += nats[from + place];
            tokensAt[place]++;
            sum += nats[from + place];
        }
        sums.add(sum);
        counts.add((double) count);
        if (passages.size() < KEPT) {
            passages.add(passage.get());
        }
    }

    /** What was added. */
    public Passages passages() {
        return new Passages(
                passages,
                IntStream.range(0, natsAt.length)
                        .mapToObj(place -> natsAt[place] / tokensAt[place])
                        .toList(),
                sums,
                counts);
    }
}
