package org.headlight.model.attention;

import static org.headlight.tensor.operation.Softmax.softmax;
import static org.headlight.tensor.operation.WeightedSum.weightedSum;

import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/**
 * Attention frozen uniform: every query reads the mean of the values it may attend to, whatever it asks. What a learned attention
 * is worth shows beside it. Immutable.
 */
public record UniformAttention() implements Attention {

    @Override
    public Attended attend(Tensor queries, Tensor keys, Tensor values, Mask mask) {
        int rows = queries.length(1);
        int columns = keys.length(1);
        float[] alike = new float[queries.length(0) * rows * columns];
        Tensor scores = values.tape().constant(alike, queries.length(0), rows, columns); // [batch, queries, keys]
        Tensor weights = softmax(scores, mask); // [batch, queries, keys]
        return new Attended(weightedSum(weights, values), () -> weights, () -> scores, mask);
    }
}
