package org.headlight.tensor.operation;

import java.util.Arrays;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.junit.jupiter.api.Test;

class GeluTest {

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {3, 21})
                .compare(
                        inputs -> Gelu.gelu(Scale.scale(inputs[0], 4f)),
                        inputs -> Arrays.stream(inputs[0])
                                .map(x -> reference(4 * x))
                                .toArray());
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.of("parts", "gelu").compare(inputs -> Gelu.gelu(Scale.scale(inputs.get("input"), 3f)));
    }

    private static double reference(double x) {
        return x * probability(x);
    }

    /** P(X <= x), from Simpson's rule over the density between 0 and x. */
    private static double probability(double x) {
        int pieces = 400;
        double sum = 0;
        for (int i = 0; i <= pieces; i++) {
            double at = x * i / pieces;
            int weight = i == 0 || i == pieces ? 1 : i % 2 == 0 ? 2 : 4;
            sum += weight * Math.exp(-at * at / 2) / Math.sqrt(2 * Math.PI);
        }
        return 0.5 + sum * x / pieces / 3;
    }
}
