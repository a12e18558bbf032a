package org.headlight.model.layer;

import static org.headlight.tensor.operation.Gru.bidirectionalGru;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.GruWeights;
import org.headlight.tensor.operation.ResetGate;

/**
 * Two gated recurrent units that read a text, one from each end. Confined to the engine thread.
 *
 * <p>Its parameters are, for {@code forward} and {@code backward}: {@code name.forward.input.weight} [3 hidden, inputs],
 * {@code .input.bias} [3 hidden], {@code .recurrent.weight} [3 hidden, hidden] and {@code .recurrent.bias} [3 hidden], with the
 * rows of the reset gate, the update gate and the candidate in this order, as PyTorch keeps them.
 */
public final class BidirectionalGru {
    private final GruWeights forward;
    private final GruWeights backward;

    /**
     * @param hidden width of the state of each direction
     * @param reset where the reset gate acts
     */
    public BidirectionalGru(
            Parameters parameters, String name, int inputs, int hidden, ResetGate reset, RandomGenerator rng) {
        this.forward = weights(parameters, name + ".forward", inputs, hidden, reset, rng);
        this.backward = weights(parameters, name + ".backward", inputs, hidden, reset, rng);
    }

    static GruWeights weights(
            Parameters parameters, String name, int inputs, int hidden, ResetGate reset, RandomGenerator rng) {
        Initializer even = Initializer.uniform((float) (1 / Math.sqrt(hidden)));
        int gates = 3 * hidden;
        return new GruWeights(
                parameters.create(name + ".input.weight", new int[] {gates, inputs}, even, rng),
                parameters.create(name + ".recurrent.weight", new int[] {gates, hidden}, even, rng),
                parameters.create(name + ".input.bias", new int[] {gates}, even, rng),
                parameters.create(name + ".recurrent.bias", new int[] {gates}, even, rng),
                reset);
    }

    /**
     * The states at every step.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each text
     * @return [batch, steps, 2 hidden], the forward state first; zeros beyond a text's length
     */
    public Tensor apply(Tensor input, int[] lengths) {
        return bidirectionalGru(input, lengths, forward, backward);
    }
}
