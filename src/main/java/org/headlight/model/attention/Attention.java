package org.headlight.model.attention;

import java.util.function.Function;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/** What lets queries look at keys and read their values. Confined to the engine thread. */
@FunctionalInterface
public interface Attention {

    /**
     * Reads for every query.
     *
     * @param queries [batch, queries, size]
     * @param keys [batch, keys, size]
     * @param values [batch, keys, valueSize]
     * @param mask which keys a query may attend to; true means may
     * @return context [batch, queries, valueSize]; weights and scores [batch, heads, queries, keys], or without heads
     */
    Attended attend(Tensor queries, Tensor keys, Tensor values, Mask mask);

    /**
     * The same keys and values for one who asks step by step: what depends on them alone is computed once.
     *
     * @param keys [batch, keys, size]
     * @param values [batch, keys, valueSize]
     * @param mask which keys a query may attend to; true means may
     * @return from queries [batch, queries, size] to what {@link #attend} reads for them
     */
    default Function<Tensor, Attended> over(Tensor keys, Tensor values, Mask mask) {
        return queries -> attend(queries, keys, values, mask);
    }
}
