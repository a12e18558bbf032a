package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class AddTest {

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {2, 3, 7}, new int[] {2, 3, 7})
                .compare(inputs -> Add.add(inputs[0], inputs[1]), inputs -> reference(inputs[0], inputs[1]));
    }

    @Test
    void addsPositionsToEveryText() {
        GradientCheck.ofInputs(new int[] {4, 3, 7}, new int[] {1, 3, 7})
                .compare(inputs -> Add.add(inputs[0], inputs[1]), inputs -> reference(inputs[0], inputs[1]));
    }

    @Test
    void addsATensorToItself() {
        GradientCheck.ofInputs(new int[] {2, 7})
                .compare(inputs -> Add.add(inputs[0], inputs[0]), inputs -> reference(inputs[0], inputs[0]));
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.of("parts", "add").compare(inputs -> Add.add(inputs.get("left"), inputs.get("right")));
    }

    @Test
    void refusesAShapeThatIsNoEnd() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor left = tape.constant(new float[6], 2, 3);
            Tensor right = tape.constant(new float[2], 2);
            var refusal = assertThrows(IllegalArgumentException.class, () -> Add.add(left, right));
            assertEquals("right summand: expected the innermost axes of [2, 3] but got [2]", refusal.getMessage());
        }
    }

    private static double[] reference(double[] left, double[] right) {
        double[] sum = new double[left.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = left[i] + right[i % right.length];
        }
        return sum;
    }
}
