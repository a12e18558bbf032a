package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class LinearTest {

    private static final int ROWS = 6;
    private static final int INPUTS = 5;
    private static final int OUTPUTS = 19;

    @Test
    void agreesWithTheReferenceWithBias() {
        GradientCheck.ofInputs(new int[] {2, 3, INPUTS}, new int[] {OUTPUTS, INPUTS}, new int[] {OUTPUTS})
                .compare(
                        inputs -> Linear.linear(inputs[0], inputs[1], inputs[2]),
                        inputs -> reference(inputs[0], inputs[1], inputs[2]));
    }

    @Test
    void agreesWithTheReferenceWithoutBias() {
        GradientCheck.ofInputs(new int[] {ROWS, INPUTS}, new int[] {OUTPUTS, INPUTS})
                .compare(
                        inputs -> Linear.linear(inputs[0], inputs[1]),
                        inputs -> reference(inputs[0], inputs[1], new double[OUTPUTS]));
    }

    @Test
    void addsUpTheGradientsOfAWeightUsedTwice() {
        GradientCheck.ofInputs(new int[] {ROWS, INPUTS}, new int[] {INPUTS, INPUTS}, new int[] {INPUTS})
                .compare(
                        inputs -> Linear.linear(Linear.linear(inputs[0], inputs[1], inputs[2]), inputs[1], inputs[2]),
                        inputs -> reference(reference(inputs[0], inputs[1], inputs[2]), inputs[1], inputs[2]));
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.named("linear")
                .compare(inputs -> Linear.linear(inputs.get("input"), inputs.get("weight"), inputs.get("bias")));
    }

    @Test
    void agreesWithPyTorchWithoutBias() {
        GoldenCase.of("parts", "linear-without-bias")
                .compare(inputs -> Linear.linear(inputs.get("input"), inputs.get("weight")));
    }

    @Test
    void refusesAWeightOfAnotherWidth() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            var input = tape.constant(new float[6], 2, 3);
            var weight = tape.constant(new float[8], 2, 4);
            var refusal = assertThrows(IllegalArgumentException.class, () -> Linear.linear(input, weight));
            assertEquals("weight: expected [*, 3] but got [2, 4]", refusal.getMessage());
        }
    }

    private static double[] reference(double[] input, double[] weight, double[] bias) {
        int outputs = bias.length;
        int inputs = weight.length / outputs;
        int rows = input.length / inputs;
        double[] result = new double[rows * outputs];
        for (int row = 0; row < rows; row++) {
            for (int output = 0; output < outputs; output++) {
                double sum = bias[output];
                for (int i = 0; i < inputs; i++) {
                    sum += input[row * inputs + i] * weight[output * inputs + i];
                }
                result[row * outputs + output] = sum;
            }
        }
        return result;
    }
}
