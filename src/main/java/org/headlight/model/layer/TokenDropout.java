package org.headlight.model.layer;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Tape;

/**
 * Hides a share of the tokens while training, so that a network learns to read the rest: the word dropout of Iyyer et al. 2015,
 * section 3.1, with the mark of unknown tokens in the place of a hidden one, so that the mark gets a meaning too.
 */
public final class TokenDropout {
    private final double rate;
    private final int hidden;
    private final RandomGenerator rng;

    /**
     * @param rate share of tokens to hide, in [0, 1)
     * @param hidden id that stands for a hidden token
     */
    public TokenDropout(double rate, int hidden, RandomGenerator rng) {
        this.rate = rate;
        this.hidden = hidden;
        this.rng = rng;
    }

    /**
     * The ids to read in this step; the given ones unless the step is one of training.
     *
     * @param ids [batch, steps], text after text
     * @param lengths [batch], tokens of each text; what fills it up is left as it is
     * @param steps places in a text
     */
    public int[] apply(Tape tape, int[] ids, int[] lengths, int steps) {
        if (rate == 0 || !tape.isTraining()) {
            return ids;
        }
        int[] read = ids.clone();
        for (int text = 0; text < lengths.length; text++) {
            for (int place = text * steps; place < text * steps + lengths[text]; place++) {
                if (rng.nextDouble() < rate) {
                    read[place] = hidden;
                }
            }
        }
        return read;
    }
}
