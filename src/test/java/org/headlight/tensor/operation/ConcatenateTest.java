package org.headlight.tensor.operation;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.junit.jupiter.api.Test;

class ConcatenateTest {

    @Test
    void agreesWithTheReferenceEvenWithItself() {
        GradientCheck.ofInputs(new int[] {2, 3, 5}, new int[] {2, 3, 2})
                .compare(inputs -> Concatenate.concatenate(inputs[0], inputs[1], inputs[0]), inputs -> {
                    double[] rows = new double[6 * 12];
                    for (int row = 0; row < 6; row++) {
                        System.arraycopy(inputs[0], row * 5, rows, row * 12, 5);
                        System.arraycopy(inputs[1], row * 2, rows, row * 12 + 5, 2);
                        System.arraycopy(inputs[0], row * 5, rows, row * 12 + 7, 5);
                    }
                    return rows;
                });
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.of("parts", "concatenate")
                .compare(inputs -> Concatenate.concatenate(inputs.get("left"), inputs.get("right")));
    }

    @Test
    void stacksStepsAsPyTorch() {
        GoldenCase.of("parts", "stack").compare(inputs -> Concatenate.stack(inputs.get("left"), inputs.get("right")));
    }
}
