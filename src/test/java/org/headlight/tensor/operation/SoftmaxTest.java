package org.headlight.tensor.operation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

    private static final int BATCH = 3;
    private static final int HEADS = 2;
    private static final int QUERIES = 5;
    private static final int KEYS = 19;

    @Test
    void agreesWithTheReference() {
        check(Mask.none());
    }

    @Test
    void agreesWithTheReferenceUnderPadding() {
        check(Mask.lengths(new int[] {19, 1, 0}));
    }

    @Test
    void agreesWithTheReferenceUnderCausality() {
        check(Mask.causal());
    }

    @Test
    void agreesWithTheReferenceUnderAllRulesTogether() {
        check(Mask.lengths(new int[] {17, 4, 2}).and(Mask.causal()).and(Mask.window(2)));
    }

    @Test
    void agreesWithTheReferenceUnderHoles() {
        boolean[] there = new boolean[BATCH * KEYS];
        for (int key = 0; key < 2 * KEYS; key++) {
            there[key] = key % 3 == 1 || key == 2 * KEYS - 2;
        }
        check(Mask.only(there, KEYS));
        check(Mask.only(there, KEYS).and(Mask.causal()));
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.named("softmax").compare(inputs -> Softmax.softmax(inputs.get("scores")));
    }

    @Test
    void agreesWithPyTorchUnderPadding() {
        GoldenCase golden = GoldenCase.named("softmax-masked");
        Mask mask = Mask.lengths(golden.integers("lengths"));
        golden.compare(inputs -> Softmax.softmax(inputs.get("scores"), mask));
    }

    @Test
    void agreesWithPyTorchUnderHoles() {
        GoldenCase golden = GoldenCase.of("parts", "softmax-holes");
        int[] there = golden.integers("there");
        boolean[] may = new boolean[there.length];
        for (int i = 0; i < may.length; i++) {
            may[i] = there[i] == 1;
        }
        golden.compare(inputs -> Softmax.softmax(inputs.get("scores"), Mask.only(may, 5)));
    }

    @Test
    void rowsSumToOneAndForbiddenWeightsAreExactlyZero() {
        int[] lengths = {19, 7, 0};
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.beginInference();
            SplittableRandom rng = new SplittableRandom(3);
            float[] scores = new float[BATCH * KEYS];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = (float) (rng.nextDouble() * 100 - 50);
            }
            float[] weights = Softmax.softmax(tape.constant(scores, BATCH, KEYS), Mask.lengths(lengths))
                    .toArray();
            for (int example = 0; example < BATCH; example++) {
                float sum = 0;
                for (int key = 0; key < KEYS; key++) {
                    float weight = weights[example * KEYS + key];
                    sum += weight;
                    if (key >= lengths[example]) {
                        assertEquals(0f, weight, "example " + example + ", key " + key);
                    }
                }
                assertEquals(lengths[example] == 0 ? 0f : 1f, sum, 1e-6f);
            }
        }
    }

    @Test
    void ignoresWhatStandsInThePadding() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.beginInference();
            Mask mask = Mask.lengths(new int[] {2});
            Tensor scores = tape.constant(new float[] {1, 2, Float.NaN, Float.POSITIVE_INFINITY}, 1, 4);
            float[] expected = {0.26894142f, 0.73105858f, 0, 0};
            assertArrayEquals(expected, Softmax.softmax(scores, mask).toArray(), 1e-6f);
            Mask holes = Mask.only(new boolean[] {true, true, false, false, true}, 5);
            Tensor more = tape.constant(new float[] {1, 2, Float.NaN, Float.POSITIVE_INFINITY, -200}, 1, 5);
            float[] same = {0.26894142f, 0.73105858f, 0, 0, 0};
            assertArrayEquals(same, Softmax.softmax(more, holes).toArray(), 1e-6f);
        }
    }

    private static void check(Mask mask) {
        GradientCheck.ofInputs(new int[] {BATCH, HEADS, QUERIES, KEYS})
                .compare(inputs -> Softmax.softmax(inputs[0], mask), inputs -> reference(inputs[0], mask));
    }

    private static double[] reference(double[] scores, Mask mask) {
        double[] weights = new double[scores.length];
        for (int row = 0; row < BATCH * HEADS * QUERIES; row++) {
            double sum = 0;
            for (int key = 0; key < KEYS; key++) {
                if (mask.allows(row / (HEADS * QUERIES), row % QUERIES, key)) {
                    weights[row * KEYS + key] = Math.exp(scores[row * KEYS + key]);
                    sum += weights[row * KEYS + key];
                }
            }
            for (int key = 0; key < KEYS && sum > 0; key++) {
                weights[row * KEYS + key] /= sum;
            }
        }
        return weights;
    }
}
