package org.headlight.tensor;

import java.util.Map;
import org.headlight.snapshot.ParameterValues;

/** A rule that moves parameters against their gradients. Confined to the engine thread. */
public interface Optimizer extends AutoCloseable {

    /**
     * Moves every parameter that the last backward pass brought a gradient.
     *
     * @param learningRate how far, at least 0; may be another at every step
     */
    void step(float learningRate);

    /** A copy of what it remembers of the gradients, by kind and parameter; it is all that the next steps depend on. */
    Map<String, ParameterValues> state();

    /**
     * Goes on from where another of the same rule was.
     *
     * @param state what the other's {@link #state} gave
     * @throws IllegalArgumentException if it does not go with the parameters; says where
     */
    void resume(Map<String, ParameterValues> state);

    /** Frees what it remembers of the gradients. */
    @Override
    void close();
}
