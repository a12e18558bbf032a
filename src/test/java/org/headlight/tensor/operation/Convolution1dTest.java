package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class Convolution1dTest {

    private static final int STEPS = 5;
    private static final int INPUTS = 4;
    private static final int OUTPUTS = 3;
    private static final int[] LENGTHS = {5, 2, 0};

    @Test
    void agreesWithTheReference() {
        for (int each = 1; each <= 6; each++) {
            int width = each;
            GradientCheck.ofInputs(
                            new int[] {3, STEPS, INPUTS}, new int[] {OUTPUTS, width, INPUTS}, new int[] {OUTPUTS})
                    .compare(
                            inputs -> Convolution1d.convolution1d(inputs[0], LENGTHS, inputs[1], inputs[2]),
                            inputs -> reference(inputs[0], inputs[1], inputs[2], width));
        }
    }

    @Test
    void agreesWithPyTorchForAnOddWidth() {
        compare("convolution-3");
        compare("convolution-3-unpadded");
    }

    @Test
    void agreesWithPyTorchForAnEvenWidth() {
        compare("convolution-4");
    }

    @Test
    void paddingChangesNothing() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor weight = tape.constant(new float[] {1, 2, 3}, 1, 3, 1);
            Tensor bias = tape.constant(new float[] {0.5f}, 1);
            Tensor alone = tape.constant(new float[] {1, 2}, 1, 2, 1);
            Tensor padded = tape.constant(new float[] {1, 2, 9, 9}, 1, 4, 1);
            float[] expected = Convolution1d.convolution1d(alone, new int[] {2}, weight, bias)
                    .toArray();
            float[] actual = Convolution1d.convolution1d(padded, new int[] {2}, weight, bias)
                    .toArray();
            assertArrayEquals(new float[] {8.5f, 5.5f}, expected);
            assertArrayEquals(Arrays.copyOf(expected, 4), actual);
        }
    }

    private static void compare(String name) {
        GoldenCase golden = GoldenCase.of("parts", name);
        golden.compare(inputs -> Convolution1d.convolution1d(
                inputs.get("input"), golden.integers("lengths"), inputs.get("weight"), inputs.get("bias")));
    }

    private static double[] reference(double[] x, double[] weight, double[] bias, int width) {
        double[] result = new double[3 * STEPS * OUTPUTS];
        for (int i = 0; i < result.length; i++) {
            int text = i / (STEPS * OUTPUTS);
            int step = i / OUTPUTS % STEPS;
            int output = i % OUTPUTS;
            if (step < LENGTHS[text]) {
                result[i] = bias[output];
                for (int offset = 0; offset < width; offset++) {
                    int source = step + offset - (width - 1) / 2;
                    for (int input = 0; input < INPUTS && source >= 0 && source < LENGTHS[text]; input++) {
                        result[i] += weight[(output * width + offset) * INPUTS + input]
                                * x[(text * STEPS + source) * INPUTS + input];
                    }
                }
            }
        }
        return result;
    }
}
