package org.headlight.model.layer;

import org.headlight.tensor.Tensor;

/** Tells a network that has no order of its own where each step stands. Confined to the engine thread. */
@FunctionalInterface
public interface Positions {

    /** Tells nothing: the order of the steps is lost. */
    Positions NONE = input -> input;

    /** Adds to every step what tells its place: [batch, steps, size]. */
    Tensor apply(Tensor input);
}
