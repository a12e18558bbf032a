package org.headlight.model.layer;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.Gru;
import org.headlight.tensor.operation.GruWeights;
import org.headlight.tensor.operation.ResetGate;

/**
 * A gated recurrent unit that goes on from a given state, all steps at once or one by one. Confined to the engine thread.
 *
 * <p>Its parameters are {@code name.input.weight} [3 hidden, inputs], {@code .input.bias} [3 hidden], {@code .recurrent.weight} [3
 * hidden, hidden] and {@code .recurrent.bias} [3 hidden].
 */
public final class DecoderGru {
    private final GruWeights weights;

    /** @param hidden width of the state */
    public DecoderGru(Parameters parameters, String name, int inputs, int hidden, RandomGenerator rng) {
        this.weights = BidirectionalGru.weights(parameters, name, inputs, hidden, ResetGate.AFTER_PRODUCT, rng);
    }

    /**
     * The state after every step.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each text
     * @param state [batch, hidden], the state before the first step
     * @return [batch, steps, hidden]; zeros beyond a text's length
     */
    public Tensor apply(Tensor input, int[] lengths, Tensor state) {
        return Gru.gru(input, lengths, weights, state);
    }

    /**
     * The state after one step.
     *
     * @param input [batch, inputs]
     * @param state [batch, hidden]
     * @return [batch, hidden]
     */
    public Tensor step(Tensor input, Tensor state) {
        return Gru.step(input, state, weights);
    }
}
