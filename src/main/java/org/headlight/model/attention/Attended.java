package org.headlight.model.attention;

import static org.headlight.tensor.operation.Softmax.softmax;
import static org.headlight.tensor.operation.WeightedSum.weightedSum;

import java.util.function.Supplier;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;

/**
 * What an attention computed. Confined to the engine thread; ends with the step.
 *
 * <p>The context is what the network goes on with. Weights and scores are there for whoever looks, and may be computed only then.
 */
public final class Attended {
    private final Tensor context;
    private final Supplier<Tensor> weights;
    private final Supplier<Tensor> scores;
    private final Mask mask;

    /**
     * @param context what was read
     * @param weights computes or gives what {@link #weights} tells
     * @param scores computes or gives what {@link #scores} tells
     * @param mask what might be attended to; true means may
     */
    public Attended(Tensor context, Supplier<Tensor> weights, Supplier<Tensor> scores, Mask mask) {
        this.context = context;
        this.weights = weights;
        this.scores = scores;
        this.mask = mask;
    }

    /**
     * Reads by scores: their softmax where the mask allows, and the sum of the values so weighed.
     *
     * @param scores [batch, queries, keys]
     * @param values [batch, keys, size]
     */
    static Attended of(Tensor scores, Tensor values, Mask mask) {
        Tensor weights = softmax(scores, mask); // [batch, queries, keys]
        return new Attended(weightedSum(weights, values), () -> weights, () -> scores, mask);
    }

    /** What was read: [batch, queries, size], or [batch, size] for one query an example. */
    public Tensor context() {
        return context;
    }

    /**
     * How much of what was read came from where: [batch, heads, queries, keys], [batch, queries, keys] for one head, or [batch,
     * keys] for one query. Each row sums to 1, or to 0 where nothing may be attended to; to less than 1 for a {@link
     * PredictedWindow}.
     */
    public Tensor weights() {
        return weights.get();
    }

    /** The same before mask and softmax. */
    public Tensor scores() {
        return scores.get();
    }

    /** What might be attended to. */
    public Mask mask() {
        return mask;
    }
}
