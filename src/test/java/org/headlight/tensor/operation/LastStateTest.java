package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastStateTest {

    @ParameterizedTest
    @ValueSource(strings = {"last-state", "last-state-unpadded"})
    void agreesWithPyTorch(String name) {
        GoldenCase golden = GoldenCase.of("parts", name);
        golden.compare(inputs -> LastState.lastState(inputs.get("input"), golden.integers("lengths")));
    }

    @Test
    void takesABackwardReadingFromItsFirstStep() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor states = tape.constant(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 2, 2, 2);
            float[] last =
                    LastState.bidirectionalLastState(states, new int[] {2, 1}).toArray();
            assertArrayEquals(new float[] {3, 2, 5, 6}, last);
        }
    }

    @Test
    void passesGradientsToBothEndsAndNoneFromATextWithoutSteps() {
        int[] lengths = {3, 0};
        GradientCheck.ofInputs(new int[] {2, 3, 4})
                .compare(inputs -> LastState.bidirectionalLastState(inputs[0], lengths), inputs ->
                        new double[] {inputs[0][8], inputs[0][9], inputs[0][2], inputs[0][3], 0, 0, 0, 0});
    }
}
