package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.PinballLoss.pinballLoss;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinballLossTest {

    private static final float[] QUANTILES = {0.1f, 0.5f, 0.9f};

    @Test
    void agreesWithTheReference() {
        float[] targets = {0.4f, Float.NaN, -0.7f, 0.2f};
        GradientCheck.ofInputs(new int[] {4, 3})
                .compare(inputs -> pinballLoss(inputs[0], targets, QUANTILES), inputs -> {
                    double sum = 0;
                    for (int i = 0; i < 12; i++) {
                        double below = targets[i / 3] - inputs[0][i];
                        double quantile = QUANTILES[i % 3];
                        sum += Double.isNaN(below) ? 0 : Math.max(quantile * below, (quantile - 1) * below);
                    }
                    return new double[] {sum / 9};
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinball", "pinball-missing"})
    void agreesWithPyTorch(String name) {
        GoldenCase golden = GoldenCase.of("losses", name);
        golden.compare(inputs -> pinballLoss(inputs.get("predictions"), golden.targets(), QUANTILES));
    }

    @Test
    void refusesAnotherNumberOfQuantiles() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor predictions = tape.constant(new float[4], 2, 2);
            var refusal = assertThrows(
                    IllegalArgumentException.class, () -> pinballLoss(predictions, new float[2], QUANTILES));
            assertEquals("predictions: expected [2, 3] but got [2, 2]", refusal.getMessage());
        }
    }
}
