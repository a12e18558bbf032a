package org.headlight.tensor.operation;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeanPoolTest {

    @Test
    void agreesWithTheReferenceEvenWithoutSteps() {
        int[] lengths = {4, 1, 0};
        GradientCheck.ofInputs(new int[] {3, 4, 19})
                .compare(inputs -> MeanPool.meanPool(inputs[0], lengths), inputs -> {
                    double[] means = new double[3 * 19];
                    for (int text = 0; text < 3; text++) {
                        for (int i = 0; i < lengths[text] * 19; i++) {
                            means[text * 19 + i % 19] += inputs[0][text * 4 * 19 + i] / lengths[text];
                        }
                    }
                    return means;
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mean-pool", "mean-pool-unpadded"})
    void agreesWithPyTorch(String name) {
        GoldenCase golden = GoldenCase.of("parts", name);
        golden.compare(inputs -> MeanPool.meanPool(inputs.get("input"), golden.integers("lengths")));
    }
}
