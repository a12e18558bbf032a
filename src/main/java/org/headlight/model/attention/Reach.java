package org.headlight.model.attention;

import org.headlight.tensor.Mask;

/**
 * How far the queries of a self-attention may look. Immutable.
 *
 * @param isCausal whether a query may not look at later keys
 * @param window how many keys away a query may look; 0 for any
 */
public record Reach(boolean isCausal, int window) {

    /** What texts of these lengths may attend to in themselves; padding never. */
    public Mask mask(int[] lengths) {
        return within(Mask.lengths(lengths));
    }

    /** What sequences may attend to in themselves, of the keys that may be attended to at all. */
    public Mask within(Mask all) {
        Mask mask = all;
        if (isCausal) {
            mask = mask.and(Mask.causal());
        }
        return window == 0 ? mask : mask.and(Mask.window(window));
    }
}
