package org.headlight.model.attention;

import static org.headlight.tensor.operation.MatrixProduct.matrixProductTransposed;

import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/** Attention by plain dot products, {@code score(q, k) = q . k}: Luong et al. 2015, section 3.1. Immutable. */
public record DotAttention() implements Attention {

    @Override
    public Attended attend(Tensor queries, Tensor keys, Tensor values, Mask mask) {
        return Attended.of(matrixProductTransposed(queries, keys), values, mask);
    }
}
