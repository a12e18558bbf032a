package org.headlight.tensor.operation;

import java.util.Arrays;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.junit.jupiter.api.Test;

class SigmoidTest {

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {3, 21})
                .compare(
                        inputs -> Sigmoid.sigmoid(Scale.scale(inputs[0], 4f)),
                        inputs -> Arrays.stream(inputs[0])
                                .map(x -> reference(4 * x))
                                .toArray());
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.of("parts", "sigmoid").compare(inputs -> Sigmoid.sigmoid(Scale.scale(inputs.get("input"), 3f)));
    }

    private static double reference(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
