package org.headlight.tensor.operation;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.junit.jupiter.api.Test;

class TanhTest {

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {3, 21}).compare(inputs -> Tanh.tanh(inputs[0]), inputs -> {
            double[] result = new double[inputs[0].length];
            for (int i = 0; i < result.length; i++) {
                result[i] = Math.tanh(inputs[0][i]);
            }
            return result;
        });
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.named("tanh").compare(inputs -> Tanh.tanh(inputs.get("input")));
    }
}
