package org.headlight.model.attention;

import static org.headlight.tensor.operation.ScaledDotProductAttention.attention;

import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.ScaledDotProductAttention;

/**
 * Scaled dot-product attention in several heads, each on its own columns of queries, keys and values.
 *
 * <p>{@code softmax(Q Kᵀ / sqrt(headSize)) V} for every head: Vaswani et al. 2017, section 3.2.1. Immutable.
 *
 * @param heads how many, a divisor of the widths of keys and values
 */
public record ScaledDotProduct(int heads) implements Attention {

    /** @throws IllegalArgumentException if the shapes do not fit or heads do not divide a width; says both */
    @Override
    public Attended attend(Tensor queries, Tensor keys, Tensor values, Mask mask) {
        ScaledDotProductAttention attended = attention(queries, keys, values, heads, mask);
        return new Attended(attended.context(), attended::weights, attended::scores, mask);
    }
}
