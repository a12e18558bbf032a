package org.headlight.model.layer;

import java.util.function.UnaryOperator;
import org.headlight.tensor.Tensor;

/** What follows a dense layer, number by number. */
public enum Activation {
    /** {@code x}: nothing follows. */
    LINEAR(UnaryOperator.identity()),
    /** {@code max(0, x)}. */
    RELU(org.headlight.tensor.operation.Relu::relu),
    /** {@code x Phi(x)}, exact by the error function: Hendrycks and Gimpel 2016. */
    GELU(org.headlight.tensor.operation.Gelu::gelu),
    /** The same approximated by a hyperbolic tangent, as GPT-2 was trained with. */
    GELU_TANH(org.headlight.tensor.operation.GeluTanh::geluTanh);

    private final UnaryOperator<Tensor> function;

    Activation(UnaryOperator<Tensor> function) {
        this.function = function;
    }

    /** The same shape. */
    public Tensor apply(Tensor input) {
        return function.apply(input);
    }
}
