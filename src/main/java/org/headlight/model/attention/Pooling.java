package org.headlight.model.attention;

import org.headlight.tensor.Tensor;

/** What makes one vector of the states of a text. Confined to the engine thread. */
@FunctionalInterface
public interface Pooling {

    /**
     * Reads the states of every text.
     *
     * @param states [batch, steps, size]
     * @param lengths [batch], real steps of each text; must not change until the step ends
     * @return context [batch, size], weights and scores [batch, steps]
     */
    Attended attend(Tensor states, int[] lengths);

    /**
     * The same through a gate.
     *
     * @param gate what is let through of what was read
     */
    default Attended attend(Tensor states, int[] lengths, HeadGate gate) {
        return gate.apply(attend(states, lengths), states);
    }
}
