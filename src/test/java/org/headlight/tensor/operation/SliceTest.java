package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class SliceTest {

    @Test
    void agreesWithTheReferenceOnEveryAxis() {
        for (int axis = 0; axis < 3; axis++) {
            int along = axis;
            GradientCheck.ofInputs(new int[] {3, 4, 5})
                    .compare(inputs -> Slice.slice(inputs[0], along, 1, 2), inputs -> reference(inputs[0], along));
        }
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.of("parts", "slice").compare(inputs -> Slice.slice(inputs.get("input"), 1, 1, 2));
    }

    @Test
    void takesOneStepAsPyTorch() {
        GoldenCase.of("parts", "step").compare(inputs -> Slice.step(inputs.get("input"), 2));
    }

    @Test
    void refusesToReachBeyondTheAxis() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor input = tape.constant(new float[6], 2, 3);
            var refusal = assertThrows(IndexOutOfBoundsException.class, () -> Slice.slice(input, -1, 2, 2));
            assertEquals("slice [2, 4) of an axis of length 3", refusal.getMessage());
        }
    }

    /** Places 1 and 2 of an axis of [3, 4, 5]. */
    private static double[] reference(double[] input, int axis) {
        int[] first = new int[3];
        int[] end = {3, 4, 5};
        first[axis] = 1;
        end[axis] = 3;
        double[] part = new double[(end[0] - first[0]) * (end[1] - first[1]) * (end[2] - first[2])];
        int at = 0;
        for (int i = first[0]; i < end[0]; i++) {
            for (int j = first[1]; j < end[1]; j++) {
                for (int k = first[2]; k < end[2]; k++) {
                    part[at++] = input[(i * 4 + j) * 5 + k];
                }
            }
        }
        return part;
    }
}
