package org.headlight.task.translate;

import java.util.SplittableRandom;
import org.headlight.data.pairs.PairBatch;
import org.headlight.tensor.Chance;

/**
 * Lets a translator that is taught read some tokens of its own instead of the right ones, as it must when it is asked: scheduled
 * sampling, Bengio et al. 2015, in two passes, Mihaylova and Martins 2019. Confined to the engine thread.
 */
final class OwnTokens {
    private final double whole;
    private final int epochs;
    private final Chance rng;

    /**
     * @param whole share of own tokens at the end of the schedule, in [0, 1]
     * @param epochs after how many epochs that is reached, at least 1
     */
    OwnTokens(double whole, int epochs, long seed) {
        this.whole = whole;
        this.epochs = epochs;
        this.rng = new Chance(new SplittableRandom(seed).split());
    }

    /** What decides which tokens are its own. */
    Chance chance() {
        return rng;
    }

    /**
     * The share in an epoch: 0 in the first, and from there in equal steps to the whole.
     *
     * @param epoch from 1
     */
    double share(int epoch) {
        return whole * Math.min(1, (epoch - 1.0) / epochs);
    }

    /**
     * The same batch with some of the tokens that are read taken from the network's own answers to the right ones; the begin mark
     * stays.
     *
     * @param own [batch, target steps], what the network writes at each step when it reads the right tokens
     * @param share of the tokens, in [0, 1]
     */
    PairBatch mix(PairBatch batch, int[] own, double share) {
        int[] read = batch.targetRead().clone();
        for (int example = 0; example < batch.batch(); example++) {
            int first = example * batch.targetSteps();
            for (int step = 1; step < batch.targetLengths()[example]; step++) {
                if (rng.nextDouble() < share) {
                    read[first + step] = own[first + step - 1];
                }
            }
        }
        return batch.reading(read);
    }
}
