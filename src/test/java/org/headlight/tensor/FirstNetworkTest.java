package org.headlight.tensor;

import static org.headlight.tensor.operation.Embedding.embedding;
import static org.headlight.tensor.operation.Gru.bidirectionalGru;
import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.headlight.tensor.operation.Softmax.softmax;
import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;
import static org.headlight.tensor.operation.Tanh.tanh;
import static org.headlight.tensor.operation.WeightedSum.weightedSum;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.headlight.tensor.operation.GruWeights;
import org.headlight.tensor.operation.ResetGate;
import org.junit.jupiter.api.Test;

/** All parts together learn: which of two words stands somewhere in a text. */
class FirstNetworkTest {

    private static final int VOCABULARY = 12;
    private static final int HIDDEN = 6;

    private final SplittableRandom rng = new SplittableRandom(1);
    private final Parameters parameters = new Parameters();

    @Test
    void overfitsOneBatch() {
        Tensor table = create("table", VOCABULARY, 5);
        GruWeights forward = gruWeights("forward");
        GruWeights backward = gruWeights("backward");
        Tensor scoreWeight = create("score.weight", 7, 2 * HIDDEN);
        Tensor scoreBias = create("score.bias", 7);
        Tensor scoreVector = create("score.vector", 1, 7);
        Tensor classWeight = create("class.weight", 2, 2 * HIDDEN);
        Tensor classBias = create("class.bias", 2);
        int[] ids = {3, 4, 1, 5, 4, 6, 2, 0, 7, 1, 0, 0, 2, 8, 9, 10};
        int[] lengths = {4, 3, 2, 4};
        int[] labels = {0, 1, 0, 1};
        try (Tape tape = new Tape(Workers.SERIAL);
                Adam adam = new Adam(parameters, Workers.SERIAL)) {
            float first = 0;
            float last = 0;
            for (int step = 0; step < 100; step++) {
                tape.begin();
                Tensor embedded = embedding(tape, table, ids, 4, 0);
                Tensor states = bidirectionalGru(embedded, lengths, forward, backward);
                Tensor scores = reshape(linear(tanh(linear(states, scoreWeight, scoreBias)), scoreVector), 4, 4);
                Tensor weights = softmax(scores, Mask.lengths(lengths));
                Tensor logits = linear(weightedSum(weights, states), classWeight, classBias);
                Tensor loss = softmaxCrossEntropy(logits, labels).loss();
                tape.backward(loss);
                GradientClipping.byGlobalNorm(parameters, 5f, Workers.SERIAL);
                adam.step(0.02f);
                last = loss.item();
                first = step == 0 ? last : first;
            }
            assertTrue(last < 0.05f * first, "loss went from " + first + " to " + last);
        }
    }

    private GruWeights gruWeights(String name) {
        return new GruWeights(
                create(name + ".input", 3 * HIDDEN, 5),
                create(name + ".recurrent", 3 * HIDDEN, HIDDEN),
                create(name + ".inputBias", 3 * HIDDEN),
                create(name + ".recurrentBias", 3 * HIDDEN),
                ResetGate.AFTER_PRODUCT);
    }

    private Tensor create(String name, int... shape) {
        return parameters.create(name, shape, Initializer.uniform(0.4f), rng);
    }
}
