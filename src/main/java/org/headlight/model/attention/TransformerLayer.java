package org.headlight.model.attention;

import static org.headlight.tensor.operation.Add.add;

import java.util.random.RandomGenerator;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.FeedForward;
import org.headlight.model.layer.LayerNorm;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * One layer of a transformer's encoder: self-attention, then a feed-forward block, each added to what came in.
 *
 * <p>Normalised after, {@code y = norm(x + block(x))}: Vaswani et al. 2017, section 3.1. Normalised before, {@code y = x +
 * block(norm(x))}: Xiong et al. 2020, which learns steadily without a warm-up. Confined to the engine thread.
 */
public final class TransformerLayer {
    private final MultiHeadAttention attention;
    private final FeedForward feedForward;
    private final LayerNorm attentionNorm;
    private final LayerNorm feedForwardNorm;
    private final Dropout dropout;
    private final boolean normBefore;

    /**
     * What a layer is made of. Immutable.
     *
     * @param modelSize width of a step
     * @param innerSize width inside the feed-forward block
     * @param attention how queries look at keys
     * @param activation what the feed-forward block has in its middle
     * @param normBefore whether a block normalises what it reads, and not what it leaves
     */
    public record Shape(int modelSize, int innerSize, Attention attention, Activation activation, boolean normBefore) {}

    /**
     * @param name what its parameters' names begin with: {@code name.attention}, {@code name.attentionNorm}, {@code
     *     name.feedForward} and {@code name.feedForwardNorm}
     * @param dropout is applied to what each block leaves
     */
    public TransformerLayer(Parameters parameters, String name, Shape shape, Dropout dropout, RandomGenerator rng) {
        int size = shape.modelSize();
        this.attention = new MultiHeadAttention(parameters, name + ".attention", size, shape.attention(), rng);
        this.attentionNorm = new LayerNorm(parameters, name + ".attentionNorm", size, rng);
        this.feedForward =
                new FeedForward(parameters, name + ".feedForward", size, shape.innerSize(), shape.activation(), rng);
        this.feedForwardNorm = new LayerNorm(parameters, name + ".feedForwardNorm", size, rng);
        this.dropout = dropout;
        this.normBefore = shape.normBefore();
    }

    /**
     * The next states.
     *
     * @param states [batch, steps, modelSize]
     * @param mask which steps a step may attend to; true means may
     * @return context [batch, steps, modelSize], the next states; weights and scores of the attention inside
     */
    public Attended apply(Tensor states, Mask mask) {
        Tensor asked = normBefore ? attentionNorm.apply(states) : states;
        Attended attended = attention.attend(asked, asked, mask);
        Tensor middle = joined(states, attended.context(), attentionNorm); // [batch, steps, modelSize]
        Tensor read = normBefore ? feedForwardNorm.apply(middle) : middle;
        Tensor next = joined(middle, feedForward.apply(read), feedForwardNorm); // [batch, steps, modelSize]
        return new Attended(next, attended::weights, attended::scores, mask);
    }

    private Tensor joined(Tensor before, Tensor block, LayerNorm norm) {
        Tensor sum = add(before, dropout.apply(block));
        return normBefore ? sum : norm.apply(sum);
    }
}
