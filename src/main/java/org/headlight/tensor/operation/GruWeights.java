package org.headlight.tensor.operation;

import java.util.List;
import org.headlight.tensor.Tensor;

/**
 * The parameters of a GRU in one direction. The three blocks of rows are the reset gate, the update gate and the candidate,
 * in this order, as PyTorch keeps them.
 *
 * @param input [3 hidden, inputs], W
 * @param recurrent [3 hidden, hidden], U
 * @param inputBias [3 hidden], b
 * @param recurrentBias [3 hidden], c
 * @param resetGate where the reset gate acts
 * @param gate what squeezes the two gates
 */
public record GruWeights(
        Tensor input,
        Tensor recurrent,
        Tensor inputBias,
        Tensor recurrentBias,
        ResetGate resetGate,
        GateFunction gate) {

    /** @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given */
    public GruWeights {
        int hidden = recurrent.length(1);
        recurrent.expect("recurrent weights", 3 * hidden, hidden);
        input.expect("input weights", 3 * hidden, -1);
        inputBias.expect("input bias", 3 * hidden);
        recurrentBias.expect("recurrent bias", 3 * hidden);
    }

    /** With gates that are squeezed by the logistic function. */
    public GruWeights(Tensor input, Tensor recurrent, Tensor inputBias, Tensor recurrentBias, ResetGate resetGate) {
        this(input, recurrent, inputBias, recurrentBias, resetGate, GateFunction.SIGMOID);
    }

    /** The width of the state. */
    public int hidden() {
        return recurrent.length(1);
    }

    /** All of them, in the order above. */
    List<Tensor> tensors() {
        return List.of(input, recurrent, inputBias, recurrentBias);
    }
}
