package org.headlight.tensor.operation;

import java.util.Arrays;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void agreesWithPyTorch() {
        GoldenCase.of("parts", "scale").compare(inputs -> Scale.scale(inputs.get("input"), -1.7f));
    }

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {3, 21})
                .compare(
                        inputs -> Scale.scale(inputs[0], -0.3f),
                        inputs -> Arrays.stream(inputs[0]).map(x -> -0.3f * x).toArray());
    }
}
