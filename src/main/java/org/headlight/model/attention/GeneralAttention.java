package org.headlight.model.attention;

import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.MatrixProduct.matrixProductTransposed;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * Attention by dot products through a matrix, {@code score(q, k) = q . W k}: Luong et al. 2015, section 3.1. Confined to the
 * engine thread.
 */
public final class GeneralAttention implements Attention {
    private final Tensor weight; // [querySize, keySize]

    /** @param name what its parameter is called: {@code name.weight} [querySize, keySize] */
    public GeneralAttention(Parameters parameters, String name, int querySize, int keySize, RandomGenerator rng) {
        this.weight =
                parameters.create(name + ".weight", new int[] {querySize, keySize}, Initializer.glorotUniform(), rng);
    }

    @Override
    public Attended attend(Tensor queries, Tensor keys, Tensor values, Mask mask) {
        return Attended.of(matrixProductTransposed(queries, linear(keys, weight)), values, mask);
    }
}
