package org.headlight.tensor.operation;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.junit.jupiter.api.Test;

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

    @Test
    void agreesWithPyTorch() {
        GoldenCase golden = GoldenCase.of("parts", "mean-pool");
        golden.compare(inputs -> MeanPool.meanPool(inputs.get("input"), golden.integers("lengths")));
    }
}
