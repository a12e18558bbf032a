package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.HuberLoss.huberLoss;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuberLossTest {

    private static final float[] TARGETS = {0.4f, Float.NaN, -0.7f, 0.9f, -0.2f, Float.NaN};

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {2, 3}).compare(inputs -> huberLoss(inputs[0], TARGETS, 0.6f), inputs -> {
            double sum = 0;
            for (int i = 0; i < TARGETS.length; i++) {
                double d = Math.abs(inputs[0][i] - TARGETS[i]);
                sum += Float.isNaN(TARGETS[i]) ? 0 : d < 0.6 ? d * d / 2 : 0.6 * (d - 0.3);
            }
            return new double[] {sum / 4};
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"huber", "huber-all"})
    void agreesWithPyTorch(String name) {
        GoldenCase golden = GoldenCase.of("losses", name);
        golden.compare(inputs -> huberLoss(inputs.get("predictions"), golden.targets(), 0.6f));
    }

    @Test
    void isZeroWhereNothingIsKnown() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor predictions = tape.variable(new float[] {1, 2}, 2);
            Tensor loss = huberLoss(predictions, new float[] {Float.NaN, Float.NaN}, 0.6f);
            tape.backward(loss);
            assertEquals(0f, loss.item());
            assertArrayEquals(new float[2], predictions.gradientToArray());
        }
    }
}
