package org.headlight.model.attention;

import java.util.random.RandomGenerator;
import org.headlight.model.layer.Dropout;
import org.headlight.model.layer.FeedForward;
import org.headlight.model.layer.Residual;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;

/**
 * One layer of a transformer's decoder: attention to what was written, attention to what was read, then a feed-forward block, each
 * with a {@link Residual} around it. Vaswani et al. 2017, section 3.1. Confined to the engine thread.
 */
public final class TransformerDecoderLayer {
    private final MultiHeadAttention self;
    private final MultiHeadAttention cross;
    private final FeedForward feedForward;
    private final Residual aroundSelf;
    private final Residual aroundCross;
    private final Residual aroundFeedForward;

    /**
     * What a layer computed.
     *
     * @param states [batch, steps, modelSize], the next states
     * @param self where each step looked in what was written; weights and scores [batch, heads, steps, steps]
     * @param cross where each step looked in what was read; weights and scores [batch, heads, steps, keys]
     */
    public record Decoded(Tensor states, Attended self, Attended cross) {}

    /**
     * What a step may look at, and what is let through of what it read.
     *
     * @param mask which keys a step may attend to; true means may
     * @param gate what is let through of what the heads read
     */
    public record Sight(Mask mask, HeadGate gate) {}

    /**
     * @param name what its parameters' names begin with: {@code name.self}, {@code name.selfNorm}, {@code name.cross}, {@code
     *     name.crossNorm}, {@code name.feedForward} and {@code name.feedForwardNorm}
     * @param dropout is applied to what each block leaves
     */
    public TransformerDecoderLayer(
            Parameters parameters, String name, TransformerLayer.Shape shape, Dropout dropout, RandomGenerator rng) {
        int size = shape.modelSize();
        boolean before = shape.normBefore();
        this.self = new MultiHeadAttention(parameters, name + ".self", size, shape.attention(), rng);
        this.aroundSelf = new Residual(parameters, name + ".selfNorm", size, before, dropout, rng);
        this.cross = new MultiHeadAttention(parameters, name + ".cross", size, shape.attention(), rng);
        this.aroundCross = new Residual(parameters, name + ".crossNorm", size, before, dropout, rng);
        this.feedForward =
                new FeedForward(parameters, name + ".feedForward", size, shape.innerSize(), shape.activation(), rng);
        this.aroundFeedForward = new Residual(parameters, name + ".feedForwardNorm", size, before, dropout, rng);
    }

    /**
     * The next states.
     *
     * @param states [batch, steps, modelSize]
     * @param read [batch, keys, modelSize], what the encoder made of the source
     * @param own which steps a step may look at
     * @param other which keys a step may look at
     */
    public Decoded apply(Tensor states, Tensor read, Sight own, Sight other) {
        Tensor entered = aroundSelf.enter(states);
        Attended written = self.attend(entered, entered, own.mask(), own.gate());
        Tensor afterSelf = aroundSelf.leave(states, written.context()); // [batch, steps, modelSize]
        Attended seen = cross.attend(aroundCross.enter(afterSelf), read, other.mask(), other.gate());
        Tensor afterCross = aroundCross.leave(afterSelf, seen.context()); // [batch, steps, modelSize]
        Tensor block = feedForward.apply(aroundFeedForward.enter(afterCross));
        return new Decoded(aroundFeedForward.leave(afterCross, block), written, seen);
    }
}
