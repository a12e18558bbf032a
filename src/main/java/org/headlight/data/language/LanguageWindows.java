package org.headlight.data.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;

/**
 * Cuts a stream of tokens into windows in which every token is followed by the one to foretell. Immutable.
 *
 * <p>In order, the windows stand side by side, so that no token is foretold twice; for training, each epoch moves them by another
 * number of tokens, so that no token always begins one.
 */
public final class LanguageWindows {
    private final int[] ids;
    private final int steps;

    /**
     * Prepares to cut.
     *
     * @param ids the stream, handed over and never written again
     * @param steps tokens of a window, at least 1
     * @throws DataFormatException if the stream is shorter than a window and a token; says how many are missing
     */
    public LanguageWindows(int[] ids, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps: expected at least 1 but got " + steps);
        }
        if (ids.length < steps + 1) {
            throw new DataFormatException(
                    "The text has %,d tokens, but a window of %,d takes %,d more. Shorten the window or take a longer text."
                            .formatted(ids.length, steps, steps + 1 - ids.length));
        }
        this.ids = ids;
        this.steps = steps;
    }

    /** How many windows the text has in order; an epoch has as many, or one less. */
    public int count() {
        return (ids.length - 1) / steps;
    }

    /**
     * One epoch's batches, shuffled.
     *
     * @param batchSize windows in a batch, at least 1
     * @param epoch number of the epoch
     * @param seed decides every order
     */
    public List<LanguageBatch> epoch(int batchSize, int epoch, long seed) {
        SplittableRandom rng = new SplittableRandom(new SplittableRandom(seed).nextLong() + epoch);
        // a stream of one window has no room to move
        int shift = rng.nextInt(Math.min(steps, ids.length - steps));
        List<Integer> starts = new ArrayList<>(starts(shift));
        Collections.shuffle(starts, rng);
        return batches(starts, batchSize);
    }

    /**
     * All whole windows, in the order of the text; tokens after the last one are not foretold.
     *
     * @param batchSize windows in a batch, at least 1
     */
    public List<LanguageBatch> inOrder(int batchSize) {
        return batches(starts(0), batchSize);
    }

    private List<Integer> starts(int shift) {
        return IntStream.iterate(shift, start -> start + steps + 1 <= ids.length, start -> start + steps)
                .boxed()
                .toList();
    }

    private List<LanguageBatch> batches(List<Integer> starts, int batchSize) {
        return IntStream.range(0, Math.ceilDiv(starts.size(), batchSize))
                .mapToObj(i -> batch(starts.subList(i * batchSize, Math.min((i + 1) * batchSize, starts.size()))))
                .toList();
    }

    private LanguageBatch batch(List<Integer> starts) {
        int[] read = new int[starts.size() * steps];
        int[] next = new int[starts.size() * steps];
        for (int i = 0; i < starts.size(); i++) {
            System.arraycopy(ids, starts.get(i), read, i * steps, steps);
            System.arraycopy(ids, starts.get(i) + 1, next, i * steps, steps);
        }
        return new LanguageBatch(read, next, starts.size(), steps);
    }
}
