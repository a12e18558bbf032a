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
        return limited(Mask.lengths(lengths));
    }

    /** What sequences without padding may attend to in themselves. */
    public Mask mask() {
        return limited(Mask.none());
    }

    private Mask limited(Mask all) {
        Mask mask = all;
        if (isCausal) {
            mask = mask.and(Mask.causal());
        }
        return window == 0 ? mask : mask.and(Mask.window(window));
    }
}
