package org.headlight.model.layer;

import static org.headlight.tensor.operation.Lstm.lstm;

import java.util.random.RandomGenerator;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.operation.GateFunction;
import org.headlight.tensor.operation.Lstm;
import org.headlight.tensor.operation.LstmWeights;

/**
 * A long short-term memory that reads from the first step to the last. Confined to the engine thread.
 *
 * <p>Its parameters are those of one direction of a {@link BidirectionalLstm}: {@code name.input.weight} and so on.
 */
public final class ForwardLstm {
    private final LstmWeights weights;

    /** @param hidden width of the state */
    public ForwardLstm(Parameters parameters, String name, int inputs, int hidden, RandomGenerator rng) {
        this.weights = BidirectionalLstm.weights(parameters, name, inputs, hidden, GateFunction.SIGMOID, rng);
    }

    /**
     * Reads all steps.
     *
     * @param input [batch, steps, inputs]
     * @param lengths [batch], real steps of each example
     */
    public Lstm apply(Tensor input, int[] lengths) {
        return lstm(input, lengths, weights);
    }
}
