package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.Concatenate.concatenate;
import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.Reshape.reshape;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tensor;
import org.junit.jupiter.api.Test;

class AdditiveScoreTest {

    private static final int BATCH = 2;
    private static final int QUERIES = 3;
    private static final int KEYS = 4;
    private static final int SIZE = 19;

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {BATCH, QUERIES, SIZE}, new int[] {BATCH, KEYS, SIZE}, new int[] {SIZE})
                .compare(
                        inputs -> AdditiveScore.additiveScore(inputs[0], inputs[1], inputs[2]),
                        inputs -> reference(inputs[0], inputs[1], inputs[2]));
    }

    @Test
    void isBahdanausAttentionAsPyTorchComputesIt() {
        GoldenCase golden = GoldenCase.of("attention", "additive");
        Mask mask = Mask.lengths(golden.integers("lengths"));
        golden.compare(inputs -> {
            Tensor queries = linear(inputs.get("queries"), inputs.get("queryWeight"));
            Tensor keys = linear(inputs.get("keys"), inputs.get("keyWeight"), inputs.get("keyBias"));
            Tensor scores = AdditiveScore.additiveScore(queries, keys, inputs.get("vector"));
            Tensor context = WeightedSum.weightedSum(Softmax.softmax(scores, mask), inputs.get("keys"));
            return concatenate(reshape(scores, 1, scores.size()), reshape(context, 1, context.size()));
        });
    }

    private static double[] reference(double[] queries, double[] keys, double[] vector) {
        double[] scores = new double[BATCH * QUERIES * KEYS];
        for (int i = 0; i < scores.length; i++) {
            int query = i / KEYS;
            int key = i / (QUERIES * KEYS) * KEYS + i % KEYS;
            for (int unit = 0; unit < SIZE; unit++) {
                scores[i] += vector[unit] * Math.tanh(queries[query * SIZE + unit] + keys[key * SIZE + unit]);
            }
        }
        return scores;
    }
}
