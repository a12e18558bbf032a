package org.headlight.tensor;

import static org.headlight.tensor.operation.Embedding.embedding;
import static org.headlight.tensor.operation.Gru.bidirectionalGru;
import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.headlight.tensor.operation.Softmax.softmax;
import static org.headlight.tensor.operation.Tanh.tanh;
import static org.headlight.tensor.operation.WeightedSum.weightedSum;

import java.util.SplittableRandom;
import java.util.function.Function;
import org.headlight.tensor.operation.GruWeights;
import org.headlight.tensor.operation.ResetGate;

/**
 * All parts together: embedding, bidirectional GRU, additive attention pooling, dense.
 *
 * @param named the parameters, by the names that PyTorch gives those of the GRU
 */
record FirstNetwork(Function<String, Tensor> named) {

    /** Draws parameters for a vocabulary, an embedding of this width, states and attention of this size, and 2 classes. */
    static FirstNetwork drawn(Parameters parameters, int vocabulary, int width, int hidden) {
        SplittableRandom rng = new SplittableRandom(1);
        Initializer even = Initializer.uniform(0.4f);
        parameters.create("table", new int[] {vocabulary, width}, even, rng);
        for (String suffix : new String[] {"", "_reverse"}) {
            parameters.create("weight_ih_l0" + suffix, new int[] {3 * hidden, width}, even, rng);
            parameters.create("weight_hh_l0" + suffix, new int[] {3 * hidden, hidden}, even, rng);
            parameters.create("bias_ih_l0" + suffix, new int[] {3 * hidden}, even, rng);
            parameters.create("bias_hh_l0" + suffix, new int[] {3 * hidden}, even, rng);
        }
        parameters.create("scoreWeight", new int[] {2 * hidden, 2 * hidden}, even, rng);
        parameters.create("scoreBias", new int[] {2 * hidden}, even, rng);
        parameters.create("scoreVector", new int[] {1, 2 * hidden}, even, rng);
        parameters.create("classWeight", new int[] {2, 2 * hidden}, even, rng);
        parameters.create("classBias", new int[] {2}, even, rng);
        return new FirstNetwork(parameters::get);
    }

    /** What the network makes of a batch: attention weights [batch, steps] and logits [batch, 2]. */
    record Answer(Tensor weights, Tensor logits) {}

    /** @param ids [batch, steps], row after row */
    Answer read(Tape tape, int[] ids, int[] lengths) {
        int steps = ids.length / lengths.length;
        Tensor embedded = embedding(tape, named.apply("table"), ids, steps, 0);
        Tensor states = bidirectionalGru(embedded, lengths, gru(""), gru("_reverse"));
        Tensor hidden = tanh(linear(states, named.apply("scoreWeight"), named.apply("scoreBias")));
        Tensor scores = reshape(linear(hidden, named.apply("scoreVector")), lengths.length, steps);
        Tensor weights = softmax(scores, Mask.lengths(lengths));
        Tensor context = weightedSum(weights, states);
        return new Answer(weights, linear(context, named.apply("classWeight"), named.apply("classBias")));
    }

    private GruWeights gru(String suffix) {
        return new GruWeights(
                named.apply("weight_ih_l0" + suffix),
                named.apply("weight_hh_l0" + suffix),
                named.apply("bias_ih_l0" + suffix),
                named.apply("bias_hh_l0" + suffix),
                ResetGate.AFTER_PRODUCT);
    }
}
