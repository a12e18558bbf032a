package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class MultiplyTest {

    @Test
    void agreesWithTheReferenceEvenWithItself() {
        GradientCheck.ofInputs(new int[] {2, 19}, new int[] {2, 19})
                .compare(inputs -> Multiply.multiply(Multiply.multiply(inputs[0], inputs[1]), inputs[0]), inputs -> {
                    double[] product = new double[inputs[0].length];
                    for (int i = 0; i < product.length; i++) {
                        product[i] = inputs[0][i] * inputs[1][i] * inputs[0][i];
                    }
                    return product;
                });
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.of("parts", "multiply")
                .compare(inputs -> Multiply.multiply(inputs.get("left"), inputs.get("right")));
    }

    @Test
    void refusesAnotherShape() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor left = tape.constant(new float[6], 2, 3);
            Tensor right = tape.constant(new float[6], 3, 2);
            var refusal = assertThrows(IllegalArgumentException.class, () -> Multiply.multiply(left, right));
            assertEquals("right factor: expected [2, 3] but got [3, 2]", refusal.getMessage());
        }
    }
}
