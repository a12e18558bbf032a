package org.headlight.tensor;

/**
 * One differentiable step of a computation: it knows its formula in both directions.
 *
 * <p>An implementation makes its results with {@link Tape#result}, hands itself to {@link Tape#apply}, and leaves the rest
 * to the tape. Forward reads the inputs' {@link Tensor#data()} and writes the results'; backward reads the results'
 * {@link Tensor#gradient()} and adds its share to the gradient of every input that {@linkplain Tensor#needsGradient()
 * needs} one.
 */
public interface Operation {

    /** Computes the results from the inputs. */
    void forward();

    /** Passes the gradient on from the results to the inputs, by the chain rule. Called at most once, after forward. */
    void backward();
}
