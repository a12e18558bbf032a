package org.headlight.tensor.operation;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.junit.jupiter.api.Test;

class WeightedSumTest {

    private static final int BATCH = 2;
    private static final int KEYS = 4;
    private static final int SIZE = 19;

    @Test
    void agreesWithTheReferenceForManyQueries() {
        GradientCheck.ofInputs(new int[] {BATCH, 3, KEYS}, new int[] {BATCH, KEYS, SIZE})
                .compare(
                        inputs -> WeightedSum.weightedSum(inputs[0], inputs[1]),
                        inputs -> reference(inputs[0], inputs[1], 3));
    }

    @Test
    void agreesWithTheReferenceForOneQuery() {
        GradientCheck.ofInputs(new int[] {BATCH, KEYS}, new int[] {BATCH, KEYS, SIZE})
                .compare(
                        inputs -> WeightedSum.weightedSum(inputs[0], inputs[1]),
                        inputs -> reference(inputs[0], inputs[1], 1));
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.named("weighted-sum")
                .compare(inputs -> WeightedSum.weightedSum(inputs.get("weights"), inputs.get("values")));
    }

    private static double[] reference(double[] weights, double[] values, int queries) {
        double[] context = new double[BATCH * queries * SIZE];
        for (int row = 0; row < BATCH * queries; row++) {
            for (int key = 0; key < KEYS; key++) {
                for (int i = 0; i < SIZE; i++) {
                    double value = values[(row / queries * KEYS + key) * SIZE + i];
                    context[row * SIZE + i] += weights[row * KEYS + key] * value;
                }
            }
        }
        return context;
    }
}
