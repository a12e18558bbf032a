package org.headlight.tensor;

/** A rule that moves parameters against their gradients. Confined to the engine thread. */
public interface Optimizer extends AutoCloseable {

    /**
     * Moves every parameter that the last backward pass brought a gradient.
     *
     * @param learningRate how far, at least 0; may be another at every step
     */
    void step(float learningRate);

    /** Frees what it remembers of the gradients. */
    @Override
    void close();
}
