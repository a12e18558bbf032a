package org.headlight.model.attention;

import static org.headlight.tensor.operation.Concatenate.concatenate;
import static org.headlight.tensor.operation.LayerNorm.layerNorm;
import static org.headlight.tensor.operation.MatrixProduct.matrixProductTransposed;
import static org.headlight.tensor.operation.Scale.scale;

import java.util.Arrays;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * Attention by direction alone, {@code score(q, k) = strength q . k / (|q| |k|)}, however long query and key are: Graves et al. 2014,
 * section 3.3.1, equations 5 and 6, with a strength that is given and not learned. A query or key of zeros scores 0. Immutable.
 *
 * @param strength how sharp it may become: scores are between its negative and itself
 */
public record CosineAttention(float strength) implements Attention {
    private static final float EPSILON = 1e-12f;

    @Override
    public Attended attend(Tensor queries, Tensor keys, Tensor values, Mask mask) {
        Tensor products = matrixProductTransposed(directions(queries), directions(keys)); // [batch, queries, keys]
        return Attended.of(scale(products, strength / (2 * queries.length(-1))), values, mask);
    }

    /**
     * Each row beside its negative, over its length: such a row has mean 0, so its layer norm divides it by its length alone, and
     * the product of two is twice their size times the cosine between them.
     */
    private static Tensor directions(Tensor rows) {
        Tape tape = rows.tape();
        int size = 2 * rows.length(-1);
        float[] ones = new float[size];
        Arrays.fill(ones, 1);
        Tensor both = concatenate(rows, scale(rows, -1)); // [batch, rows, 2 size]
        return layerNorm(both, tape.constant(ones, size), tape.constant(new float[size], size), EPSILON);
    }
}
