package org.headlight.model.attention;

import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/**
 * Attention in a window that moves with the query: the t-th looks at the keys from {@code t - radius} to {@code t + radius}.
 * Local-m of Luong et al. 2015, section 3.2. A query beyond the end of the keys reads nothing. Immutable.
 *
 * @param attention what looks inside the window
 * @param radius how many keys away from its own place a query may look, D of the paper
 */
public record MonotonicWindow(Attention attention, int radius) implements Attention {

    @Override
    public Attended attend(Tensor queries, Tensor keys, Tensor values, Mask mask) {
        return attention.attend(queries, keys, values, mask.and(Mask.window(radius)));
    }
}
