package org.headlight.tensor.operation;

import java.util.List;
import org.headlight.tensor.Tensor;

/**
 * The parameters of an LSTM in one direction. The four blocks of rows are the input gate, the forget gate, the candidate and
 * the output gate, in this order, as PyTorch keeps them. To remember from the start, begin with a forget gate's bias of 1
 * (Jozefowicz et al. 2015, section 4): it is a matter of first values alone.
 *
 * @param input [4 hidden, inputs], W
 * @param recurrent [4 hidden, hidden], U
 * @param inputBias [4 hidden], b
 * @param recurrentBias [4 hidden], c
 * @param gate what squeezes the three gates
 */
public record LstmWeights(Tensor input, Tensor recurrent, Tensor inputBias, Tensor recurrentBias, GateFunction gate) {

    /** @throws IllegalArgumentException if the shapes do not fit; names the one expected and the one given */
    public LstmWeights {
        int hidden = recurrent.length(1);
        recurrent.expect("recurrent weights", 4 * hidden, hidden);
        input.expect("input weights", 4 * hidden, -1);
        inputBias.expect("input bias", 4 * hidden);
        recurrentBias.expect("recurrent bias", 4 * hidden);
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
