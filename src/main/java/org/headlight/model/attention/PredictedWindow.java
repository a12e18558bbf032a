package org.headlight.model.attention;

import static org.headlight.tensor.operation.GaussianWindow.gaussianWindow;
import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.Multiply.multiply;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.headlight.tensor.operation.Sigmoid.sigmoid;
import static org.headlight.tensor.operation.Tanh.tanh;
import static org.headlight.tensor.operation.WeightedSum.weightedSum;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * Attention in a window whose place the query predicts: local-p of Luong et al. 2015, section 3.2.
 *
 * <p>{@code p = S sigmoid(v . tanh(W q))} with S the last place of the keys, equation 9; the weights inside the window are drawn
 * towards p by a bell of deviation {@code radius / 2}, equation 10. They are not normalised again, as in the paper, so a row sums
 * to less than 1 and what is read is the smaller the further from p it is found. Confined to the engine thread.
 */
public final class PredictedWindow {
    private final Attention attention;
    private final int radius;
    private final Tensor weight; // [querySize, querySize]
    private final Tensor vector; // [1, querySize]

    /**
     * @param name what its parameters are called: {@code name.weight} [querySize, querySize] and {@code name.vector} [1, querySize]
     * @param attention what looks inside the window
     * @param radius how many keys away from the predicted place a query may look, D of the paper
     */
    public PredictedWindow(
            Parameters parameters, String name, Attention attention, int querySize, int radius, RandomGenerator rng) {
        this.attention = attention;
        this.radius = radius;
        this.weight =
                parameters.create(name + ".weight", new int[] {querySize, querySize}, Initializer.glorotUniform(), rng);
        this.vector = parameters.create(name + ".vector", new int[] {1, querySize}, Initializer.glorotUniform(), rng);
    }

    /**
     * Reads for every query.
     *
     * @param queries [batch, queries, querySize]
     * @param keys [batch, keys, size], values alike
     * @param lengths [batch], real keys of each example
     */
    public Attended attend(Tensor queries, Tensor keys, int[] lengths) {
        Tensor places = places(queries, lengths); // [batch, queries]
        Mask mask = Mask.lengths(lengths).and(Mask.around(places.toArray(), places.length(1), radius));
        Attended even = attention.attend(queries, keys, keys, mask);
        Tensor weights = gaussianWindow(even.weights(), places, radius / 2f); // [batch, queries, keys]
        return new Attended(weightedSum(weights, keys), () -> weights, even::scores, mask);
    }

    private Tensor places(Tensor queries, int[] lengths) {
        int batch = queries.length(0);
        int count = queries.length(1);
        Tensor shares = sigmoid(linear(tanh(linear(queries, weight)), vector)); // [batch, queries, 1]
        float[] last = new float[batch * count];
        for (int example = 0; example < batch; example++) {
            Arrays.fill(last, example * count, (example + 1) * count, lengths[example] - 1);
        }
        return multiply(reshape(shares, batch, count), queries.tape().constant(last, batch, count));
    }
}
