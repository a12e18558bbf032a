package org.headlight.tensor.operation;

import java.util.Arrays;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.junit.jupiter.api.Test;

class GeluTanhTest {

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {3, 21})
                .compare(
                        inputs -> GeluTanh.geluTanh(Scale.scale(inputs[0], 4f)),
                        inputs -> Arrays.stream(inputs[0])
                                .map(x -> reference(4 * x))
                                .toArray());
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.of("parts", "gelu-tanh").compare(inputs -> GeluTanh.geluTanh(Scale.scale(inputs.get("input"), 3f)));
    }

    private static double reference(double x) {
        return x / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
    }
}
