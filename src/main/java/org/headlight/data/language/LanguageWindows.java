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
     * @throws DataFormatException if the stream has fewer than two tokens
     */
    public LanguageWindows(int[] ids, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps: expected at least 1 but got " + steps);
        }
        if (ids.length < 2) {
            throw new DataFormatException("The text has one token, but one to read and one to foretell are needed.");
        }
        this.ids = ids;
        this.steps = steps;
    }

    /** How many tokens are foretold in order: all but the first. */
    public int tokens() {
        return ids.length - 1;
    }

    /** How many windows an epoch has: as many as the text has room for, wherever the first begins. */
    public int count() {
        return Math.max(1, (ids.length - steps) / steps);
    }

    /**
     * One epoch's batches, shuffled; the text must have a token more than a window.
     *
     * @param batchSize windows in a batch, at least 1
     * @param epoch number of the epoch
     * @param seed decides every order
     */
    public List<LanguageBatch> epoch(int batchSize, int epoch, long seed) {
        SplittableRandom rng = new SplittableRandom(new SplittableRandom(seed).nextLong() + epoch);
        // a stream of one window has no room to move
        int shift = rng.nextInt(Math.min(steps, ids.length - steps));
        List<Integer> starts = new ArrayList<>(starts(shift).subList(0, count()));
        Collections.shuffle(starts, rng);
        return batches(starts, steps, batchSize);
    }

    /**
     * All of the text in order, every token but the first foretold once; the last window may be shorter than the others.
     *
     * @param batchSize windows in a batch, at least 1
     */
    public List<LanguageBatch> inOrder(int batchSize) {
        List<LanguageBatch> batches = new ArrayList<>(batches(starts(0), steps, batchSize));
        int rest = tokens() % steps;
        if (rest > 0) {
            batches.add(batch(List.of(tokens() - rest), rest));
        }
        return batches;
    }

    private List<Integer> starts(int shift) {
        return IntStream.iterate(shift, start -> start + steps + 1 <= ids.length, start -> start + steps)
                .boxed()
                .toList();
    }

    private List<LanguageBatch> batches(List<Integer> starts, int steps, int batchSize) {
        return IntStream.range(0, Math.ceilDiv(starts.size(), batchSize))
                .mapToObj(i ->
                        batch(starts.subList(i * batchSize, Math.min((i + 1) * batchSize, starts.size())), steps))
                .toList();
    }

    private LanguageBatch batch(List<Integer> starts, int steps) {
        int[] read = new int[starts.size() * steps];
        int[] next = new int[starts.size() * steps];
        for (int i = 0; i < starts.size(); i++) {
            System.arraycopy(ids, starts.get(i), read, i * steps, steps);
            System.arraycopy(ids, starts.get(i) + 1, next, i * steps, steps);
        }
        return new LanguageBatch(read, next, starts.size(), steps);
    }
}
