package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class LayerNormTest {

    private static final int SIZE = 19;

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {2, 3, SIZE}, new int[] {SIZE}, new int[] {SIZE})
                .compare(
                        inputs -> LayerNorm.layerNorm(inputs[0], inputs[1], inputs[2], 1e-3f),
                        inputs -> reference(inputs[0], inputs[1], inputs[2]));
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.of("parts", "layer-norm")
                .compare(inputs ->
                        LayerNorm.layerNorm(inputs.get("input"), inputs.get("weight"), inputs.get("bias"), 1e-5f));
    }

    @Test
    void aRowWithoutVarianceBecomesTheBias() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor input = tape.constant(new float[] {7, 7, 7}, 1, 3);
            Tensor weight = tape.constant(new float[] {2, 2, 2}, 3);
            Tensor bias = tape.constant(new float[] {1, -1, 0}, 3);
            float[] expected = {1, -1, 0};
            assertArrayEquals(
                    expected, LayerNorm.layerNorm(input, weight, bias, 1e-5f).toArray(), 1e-6f);
        }
    }

    private static double[] reference(double[] x, double[] weight, double[] bias) {
        double[] result = new double[x.length];
        for (int row = 0; row < x.length / SIZE; row++) {
            double mean = 0;
            for (int i = 0; i < SIZE; i++) {
                mean += x[row * SIZE + i] / SIZE;
            }
            double variance = 0;
            for (int i = 0; i < SIZE; i++) {
                variance += Math.pow(x[row * SIZE + i] - mean, 2) / SIZE;
            }
            for (int i = 0; i < SIZE; i++) {
                double normal = (x[row * SIZE + i] - mean) / Math.sqrt(variance + 1e-3f);
                result[row * SIZE + i] = normal * weight[i] + bias[i];
            }
        }
        return result;
    }
}
