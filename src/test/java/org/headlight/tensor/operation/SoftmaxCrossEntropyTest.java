package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.SoftmaxCrossEntropy.softmaxCrossEntropy;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {

    private static final int CLASSES = 5;
    private static final int[] LABELS = {3, 0, 4};

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {LABELS.length, CLASSES})
                .compare(inputs -> softmaxCrossEntropy(inputs[0], LABELS).loss(), inputs -> {
                    double loss = 0;
                    for (int example = 0; example < LABELS.length; example++) {
                        double sum = 0;
                        for (int i = 0; i < CLASSES; i++) {
                            sum += Math.exp(inputs[0][example * CLASSES + i]);
                        }
                        loss += Math.log(sum) - inputs[0][example * CLASSES + LABELS[example]];
                    }
                    return new double[] {loss / LABELS.length};
                });
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase golden = GoldenCase.named("cross-entropy");
        golden.compare(inputs -> softmaxCrossEntropy(inputs.get("logits"), golden.integers("labels"))
                .loss());
    }

    @Test
    void agreesWithPyTorchOverStepsThatDoNotAllCount() {
        compare("cross-entropy-ignoring", CrossEntropyOptions.plain().ignoring(0));
    }

    @Test
    void agreesWithPyTorchSmoothed() {
        compare("cross-entropy-smoothed", CrossEntropyOptions.plain().smoothedBy(0.1f));
    }

    @Test
    void agreesWithPyTorchWithClassWeights() {
        compare("cross-entropy-weighed", CrossEntropyOptions.plain().weighedBy(new float[] {0.5f, 2, 1, 0, 3}));
    }

    @Test
    void agreesWithPyTorchInAllTogether() {
        float[] weights = {0.5f, 2, 1, 0.7f, 3};
        compare("cross-entropy-all", new CrossEntropyOptions(0, 0.2f, weights));
    }

    @Test
    void isZeroWhereNothingCounts() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor logits = tape.variable(new float[] {1, 2, 3, 4}, 2, 2);
            CrossEntropyOptions options = CrossEntropyOptions.plain().ignoring(-100);
            Tensor loss =
                    softmaxCrossEntropy(logits, new int[] {-100, -100}, options).loss();
            tape.backward(loss);
            assertEquals(0f, loss.item());
            assertArrayEquals(new float[4], logits.gradientToArray());
        }
    }

    private static void compare(String name, CrossEntropyOptions options) {
        GoldenCase golden = GoldenCase.of("losses", name);
        golden.compare(inputs -> softmaxCrossEntropy(inputs.get("logits"), golden.integers("labels"), options)
                .loss());
    }

    @Test
    void staysFiniteForExtremeLogits() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor logits = tape.variable(new float[] {-1e4f, 1e4f, 1e4f, -1e4f}, 2, 2);
            SoftmaxCrossEntropy result = softmaxCrossEntropy(logits, new int[] {0, 0});
            tape.backward(result.loss());
            assertEquals(1e4f, result.loss().item());
            assertArrayEquals(new float[] {0, 1, 1, 0}, result.probabilities().toArray());
            assertArrayEquals(new float[] {-0.5f, 0.5f, 0, 0}, logits.gradientToArray());
        }
    }

    @Test
    void passesOnThatTheNetworkHasBroken() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor logits = tape.variable(new float[] {Float.NaN, 1}, 1, 2);
            assertTrue(Float.isNaN(
                    softmaxCrossEntropy(logits, new int[] {1}).loss().item()));
        }
    }

    @Test
    void refusesALabelThatIsNoClass() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor logits = tape.constant(new float[4], 2, 2);
            var refusal =
                    assertThrows(IllegalArgumentException.class, () -> softmaxCrossEntropy(logits, new int[] {0, 2}));
            assertEquals("label 2 is not one of 2 classes", refusal.getMessage());
        }
    }
}
