package org.headlight.model.attention;

import java.util.random.RandomGenerator;
import org.headlight.model.layer.Activation;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.FeedForward;
import org.headlight.model.layer.Residual;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * One layer of a transformer's encoder: self-attention, then a feed-forward block, each with a {@link Residual} around it. Vaswani
 * et al. 2017, section 3.1. Confined to the engine thread.
 */
public final class TransformerLayer {
    private final MultiHeadAttention attention;
    private final FeedForward feedForward;
    private final Residual aroundAttention;
    private final Residual aroundFeedForward;

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
        boolean before = shape.normBefore();
        this.attention = new MultiHeadAttention(parameters, name + ".attention", size, shape.attention(), rng);
        this.aroundAttention = new Residual(parameters, name + ".attentionNorm", size, before, dropout, rng);
        this.feedForward =
                new FeedForward(parameters, name + ".feedForward", size, shape.innerSize(), shape.activation(), rng);
        this.aroundFeedForward = new Residual(parameters, name + ".feedForwardNorm", size, before, dropout, rng);
    }

    /**
     * The next states.
     *
     * @param states [batch, steps, modelSize]
     * @param mask which steps a step may attend to; true means may
     * @param gate what is let through of what the heads read
     * @return context [batch, steps, modelSize], the next states; weights and scores of the attention inside
     */
    public Attended apply(Tensor states, Mask mask, HeadGate gate) {
        Tensor asked = aroundAttention.enter(states);
        Attended attended = attention.attend(asked, asked, mask, gate);
        Tensor middle = aroundAttention.leave(states, attended.context()); // [batch, steps, modelSize]
        Tensor block = feedForward.apply(aroundFeedForward.enter(middle));
        Tensor next = aroundFeedForward.leave(middle, block); // [batch, steps, modelSize]
        return new Attended(next, attended::weights, attended::scores, mask);
    }
}
