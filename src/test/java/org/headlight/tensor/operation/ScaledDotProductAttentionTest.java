package org.headlight.tensor.operation;

import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.ScaledDotProductAttention.attention;
import static org.headlight.tensor.operation.ScaledDotProductAttention.selfAttention;
import static org.headlight.tensor.operation.Slice.slice;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class ScaledDotProductAttentionTest {

    private static final int BATCH = 3;
    private static final int HEADS = 2;
    private static final int QUERIES = 4;
    private static final int KEYS = 5;
    private static final int HEAD_SIZE = 3;
    private static final int VALUE_SIZE = 2;

    @Test
    void agreesWithTheReference() {
        check(Mask.none());
    }

    @Test
    void agreesWithTheReferenceUnderPaddingWithAnEmptyText() {
        check(Mask.lengths(new int[] {5, 2, 0}));
    }

    @Test
    void agreesWithTheReferenceUnderAllRulesTogether() {
        check(Mask.lengths(new int[] {5, 3, 1}).and(Mask.causal()).and(Mask.window(1)));
    }

    @Test
    void agreesWithTheReferenceUnderHolesWithAnEmptyText() {
        boolean[] there = {
            true, false, true, false, true, false, false, true, true, false, false, false, false, false, false
        };
        check(Mask.only(there, 5));
        check(Mask.only(there, 5).and(Mask.window(1)));
    }

    @Test
    void agreesWithTheReferenceOnOneTensorForAll() {
        Mask mask = Mask.lengths(new int[] {5, 2, 0});
        int size = HEADS * HEAD_SIZE;
        GradientCheck.ofInputs(new int[] {BATCH, KEYS, size})
                .compare(
                        inputs -> attention(inputs[0], inputs[0], inputs[0], HEADS, mask)
                                .context(),
                        inputs -> reference(inputs[0], inputs[0], inputs[0], KEYS, HEAD_SIZE, mask));
    }

    @Test
    void isSelfAttentionAsPyTorchComputesIt() {
        compare("self-attention", false);
    }

    @Test
    void isSelfAttentionUnderPaddingAsPyTorchComputesIt() {
        compare("self-attention-padded", false);
    }

    @Test
    void isSelfAttentionUnderPaddingAndCausalityAsPyTorchComputesIt() {
        compare("self-attention-causal", true);
    }

    @Test
    void isCrossAttentionAsPyTorchComputesIt() {
        GoldenCase golden = GoldenCase.of("attention", "cross-attention");
        golden.compare(inputs -> {
            Tensor queries = projection(inputs, "queries", 0);
            Tensor keys = projection(inputs, "keys", 1);
            Tensor values = projection(inputs, "values", 2);
            var attention = attention(queries, keys, values, 3, Mask.lengths(golden.integers("lengths")));
            return linear(attention.context(), inputs.get("out_proj.weight"), inputs.get("out_proj.bias"));
        });
    }

    @Test
    void causalAttentionIsThatOfEachBeginning() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor projected = drawn(tape, 1, KEYS, 3 * 6);
            float[] whole =
                    selfAttention(projected, HEADS, Mask.causal()).context().toArray();
            for (int step = 0; step < KEYS; step++) {
                Tensor beginning = slice(projected, 1, 0, step + 1);
                float[] context =
                        selfAttention(beginning, HEADS, Mask.none()).context().toArray();
                float[] expected = Arrays.copyOfRange(context, step * 6, step * 6 + 6);
                assertArrayEquals(expected, Arrays.copyOfRange(whole, step * 6, step * 6 + 6), 1e-6f);
            }
        }
    }

    @Test
    void paddingChangesNothing() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor padded = drawn(tape, 1, KEYS, 3 * 6);
            var alone = selfAttention(slice(padded, 1, 0, 3), HEADS, Mask.none());
            var masked = selfAttention(padded, HEADS, Mask.lengths(new int[] {3}));
            float[] context = Arrays.copyOf(masked.context().toArray(), 3 * 6);
            assertArrayEquals(alone.context().toArray(), context, 1e-6f);
            assertArrayEquals(
                    slice(alone.scores(), 2, 0, 3).toArray(),
                    slice(slice(masked.scores(), 2, 0, 3), 3, 0, 3).toArray(),
                    1e-6f);
        }
    }

    @Test
    void aQueryWithNothingToAttendToGetsZerosAndNoGradientIsBroken() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor projected = drawn(tape, 2, KEYS, 3 * 6);
            var attention = selfAttention(projected, HEADS, Mask.lengths(new int[] {0, 5}));
            int half = HEADS * KEYS * KEYS;
            float[] weights = attention.weights().toArray();
            assertArrayEquals(new float[half], Arrays.copyOf(weights, half), 0f);
            assertArrayEquals(
                    new float[KEYS * 6], Arrays.copyOf(attention.context().toArray(), KEYS * 6), 0f);
            tape.backward(GradientCheck.weigh(tape, attention.context(), new double[2 * KEYS * 6]));
            for (float slope : projected.gradientToArray()) {
                assertTrue(Float.isFinite(slope));
            }
        }
    }

    @Test
    void refusesHeadsThatDoNotDivideTheSize() {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor input = tape.constant(new float[30], 1, 3, 10);
            var refusal =
                    assertThrows(IllegalArgumentException.class, () -> attention(input, input, input, 3, Mask.none()));
            assertEquals("3 heads do not divide a width of 10", refusal.getMessage());
        }
    }

    private static void check(Mask mask) {
        GradientCheck.ofInputs(
                        new int[] {BATCH, QUERIES, HEADS * HEAD_SIZE},
                        new int[] {BATCH, KEYS, HEADS * HEAD_SIZE},
                        new int[] {BATCH, KEYS, HEADS * VALUE_SIZE})
                .compare(
                        inputs -> attention(inputs[0], inputs[1], inputs[2], HEADS, mask)
                                .context(),
                        inputs -> reference(inputs[0], inputs[1], inputs[2], QUERIES, VALUE_SIZE, mask));
    }

    private static void compare(String name, boolean isCausal) {
        GoldenCase golden = GoldenCase.of("attention", name);
        Mask padding = Mask.lengths(golden.integers("lengths"));
        golden.compare(inputs -> {
            Tensor projected = linear(inputs.get("input"), inputs.get("in_proj_weight"), inputs.get("in_proj_bias"));
            var attention = selfAttention(projected, 2, isCausal ? padding.and(Mask.causal()) : padding);
            GradientCheck.assertClose(
                    "weights",
                    GoldenCase.doubles(golden.json().required("weights")),
                    attention.weights().toArray());
            return linear(attention.context(), inputs.get("out_proj.weight"), inputs.get("out_proj.bias"));
        });
    }

    private static Tensor projection(Map<String, Tensor> inputs, String name, int index) {
        Tensor weight = slice(inputs.get("in_proj_weight"), 0, index * 6, 6);
        return linear(inputs.get(name), weight, slice(inputs.get("in_proj_bias"), 0, index * 6, 6));
    }

    private static double[] reference(
            double[] queries, double[] keys, double[] values, int queryCount, int valueSize, Mask mask) {
        double[] context = new double[BATCH * queryCount * HEADS * valueSize];
        for (int row = 0; row < BATCH * queryCount * HEADS; row++) {
            int example = row / (queryCount * HEADS);
            int query = row / HEADS % queryCount;
            double[] weights = new double[KEYS];
            double sum = 0;
            for (int key = 0; key < KEYS; key++) {
                int keyRow = (example * KEYS + key) * HEADS + row % HEADS;
                double score = 0;
                for (int i = 0; i < HEAD_SIZE; i++) {
                    score += queries[row * HEAD_SIZE + i] * keys[keyRow * HEAD_SIZE + i];
                }
                weights[key] = mask.allows(example, query, key) ? Math.exp(score / Math.sqrt(HEAD_SIZE)) : 0;
                sum += weights[key];
            }
            for (int key = 0; key < KEYS && sum > 0; key++) {
                int valueRow = (example * KEYS + key) * HEADS + row % HEADS;
                for (int i = 0; i < valueSize; i++) {
                    context[row * valueSize + i] += weights[key] / sum * values[valueRow * valueSize + i];
                }
            }
        }
        return context;
    }

    private static Tensor drawn(Tape tape, int... shape) {
        SplittableRandom rng = new SplittableRandom(11);
        float[] values = new float[shape[0] * shape[1] * shape[2]];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) rng.nextDouble(-1, 1);
        }
        return tape.variable(values, shape);
    }
}
