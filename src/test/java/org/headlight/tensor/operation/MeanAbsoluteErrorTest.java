package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.MeanAbsoluteError.meanAbsoluteError;
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

class MeanAbsoluteErrorTest {

    private static final float[] TARGETS = {0.4f, Float.NaN, -0.7f, 0.9f, -0.2f, Float.NaN};

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {2, 3}).compare(inputs -> meanAbsoluteError(inputs[0], TARGETS), inputs -> {
            double sum = 0;
            for (int i = 0; i < TARGETS.length; i++) {
                double d = Math.abs(inputs[0][i] - TARGETS[i]);
                sum += Float.isNaN(TARGETS[i]) ? 0 : d;
            }
            return new double[] {sum / 4};
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"absolute", "absolute-all"})
    void agreesWithPyTorch(String name) {
        GoldenCase golden = GoldenCase.of("losses", name);
        golden.compare(inputs -> meanAbsoluteError(inputs.get("predictions"), golden.targets()));
    }

    @Test
    void isZeroWhereNothingIsKnown() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor predictions = tape.variable(new float[] {1, 2}, 2);
            Tensor loss = meanAbsoluteError(predictions, new float[] {Float.NaN, Float.NaN});
            tape.backward(loss);
            assertEquals(0f, loss.item());
            assertArrayEquals(new float[2], predictions.gradientToArray());
        }
    }
}
