package org.headlight.model.layer;

import static org.headlight.tensor.operation.Lstm.bidirectionalLstm;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.headlight.tensor.Initializer;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.GateFunction;
import org.headlight.tensor.operation.LstmWeights;

/**
 * Two long short-term memories that read a text, one from each end. Confined to the engine thread.
 *
 * <p>Its parameters are, for {@code forward} and {@code backward}: {@code name.forward.input.weight} [4 hidden, inputs],
 * {@code .recurrent.weight} [4 hidden, hidden], {@code .input.bias} and {@code .recurrent.bias} [4 hidden], with the rows of the
 * input gate, the forget gate, the candidate and the output gate in this order, as PyTorch keeps them. The forget gate begins
 * with a bias of 1, so that a state is remembered until it is learned what to forget (Jozefowicz et al. 2015, section 4).
 */
public final class BidirectionalLstm {
    private final LstmWeights forward;
    private final LstmWeights backward;

    /**
     * @param hidden width of the state of each direction
     * @param gate what squeezes the gates
     */
    public BidirectionalLstm(
            Parameters parameters, String name, int inputs, int hidden, GateFunction gate, RandomGenerator rng) {
        this.forward = weights(parameters, name + ".forward", inputs, hidden, gate, rng);
        this.backward = weights(parameters, name + ".backward", inputs, hidden, gate, rng);
    }

    static LstmWeights weights(
            Parameters parameters, String name, int inputs, int hidden, GateFunction gate, RandomGenerator rng) {
        Initializer even = Initializer.uniform((float) (1 / Math.sqrt(hidden)));
        int gates = 4 * hidden;
        return new LstmWeights(
                parameters.create(name + ".input.weight", new int[] {gates, inputs}, even, rng),
                parameters.create(name + ".recurrent.weight", new int[] {gates, hidden}, even, rng),
                parameters.create(name + ".input.bias", new int[] {gates}, BidirectionalLstm::remembering, rng),
                parameters.create(name + ".recurrent.bias", new int[] {gates}, Initializer.zeros(), rng),
                gate);
    }

    private static float[] remembering(int[] shape, RandomGenerator rng) {
        float[] bias = new float[shape[0]];
        Arrays.fill(bias, bias.length / 4, bias.length / 2, 1f);
        return bias;
    }

    /**
     * The states at every step.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each text
     * @return [batch, steps, 2 hidden], the forward state first; zeros beyond a text's length
     */
    public Tensor apply(Tensor input, int[] lengths) {
        return bidirectionalLstm(input, lengths, forward, backward).states();
    }
}
