package org.headlight.model.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.headlight.tensor.Mask;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MultiHeadAttentionTest {
    private static final int BATCH = 2;
    private static final int QUERIES = 3;
    private static final int KEYS = 4;
    private static final int SIZE = 6;
    private static final int HEADS = 2;
    private static final float CLOSE = 1e-5f;
    private static final int[] LENGTHS = {4, 2};

    private final Tape tape = new Tape(Workers.SERIAL);
    private final Parameters parameters = new Parameters();

    @AfterEach
    void free() {
        parameters.close();
        tape.close();
    }

    /** Vaswani et al. 2017, section 3.2.2, in plain loops: project, split, attend, concatenate, project. */
    @Test
    void isTheFormulaOfThePaperFromOneSequenceToAnother() {
        MultiHeadAttention attention = new MultiHeadAttention(
                parameters, "attention", SIZE, new ScaledDotProduct(HEADS), new SplittableRandom(3));
        tape.beginInference();
        float[] asking = numbers(BATCH * QUERIES * SIZE, 1);
        float[] asked = numbers(BATCH * KEYS * SIZE, 2);
        Attended attended = attention.attend(
                tape.constant(asking, BATCH, QUERIES, SIZE),
                tape.constant(asked, BATCH, KEYS, SIZE),
                Mask.lengths(LENGTHS),
                HeadGate.OPEN);
        assertArrayEquals(
                new int[] {BATCH, HEADS, QUERIES, KEYS}, attended.weights().shape());
        double[] context = new double[BATCH * QUERIES * SIZE];
        double[] q = projected("query", asking);
        double[] k = projected("key", asked);
        double[] v = projected("value", asked);
        for (int example = 0; example < BATCH; example++) {
            for (int head = 0; head < HEADS; head++) {
                for (int query = 0; query < QUERIES; query++) {
                    attend(attended.weights(), example, head, query, q, k, v, context);
                }
            }
        }
        double[] expected = projected("output", floats(context));
        assertArrayEquals(floats(expected), attended.context().toArray(), CLOSE);
    }

    private void attend(
            Tensor actual, int example, int head, int query, double[] q, double[] k, double[] v, double[] context) {
        int headSize = SIZE / HEADS;
        double[] scores = new double[LENGTHS[example]];
        double sum = 0;
        for (int key = 0; key < scores.length; key++) {
            for (int i = head * headSize; i < (head + 1) * headSize; i++) {
                scores[key] += q[(example * QUERIES + query) * SIZE + i] * k[(example * KEYS + key) * SIZE + i];
            }
            scores[key] /= Math.sqrt(headSize);
            sum += Math.exp(scores[key]);
        }
        for (int key = 0; key < KEYS; key++) {
            double weight = key < scores.length ? Math.exp(scores[key]) / sum : 0;
            int at = ((example * HEADS + head) * QUERIES + query) * KEYS + key;
            assertEquals(weight, actual.toArray()[at], key < scores.length ? CLOSE : 0);
            for (int i = head * headSize; i < (head + 1) * headSize; i++) {
                context[(example * QUERIES + query) * SIZE + i] += weight * v[(example * KEYS + key) * SIZE + i];
            }
        }
    }

    private double[] projected(String name, float[] rows) {
        float[] weight = parameters.get("attention." + name + ".weight").toArray();
        float[] bias = parameters.get("attention." + name + ".bias").toArray();
        double[] result = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            result[i] = bias[i % SIZE];
            for (int j = 0; j < SIZE; j++) {
                result[i] += (double) weight[i % SIZE * SIZE + j] * rows[i / SIZE * SIZE + j];
            }
        }
        return result;
    }

    @Test
    void frozenUniformItReadsTheMeanOfWhatItMay() {
        tape.beginInference();
        Tensor values = tape.constant(new float[] {1, 2, 3, 4, 5, 6}, 1, 3, 2);
        Attended attended = new UniformAttention().attend(values, values, values, Mask.causal());
        assertArrayEquals(new float[] {1, 2, 2, 3, 3, 4}, attended.context().toArray(), CLOSE);
        assertArrayEquals(
                new float[] {1, 0, 0, 0.5f, 0.5f, 0, 1 / 3f, 1 / 3f, 1 / 3f},
                attended.weights().toArray(),
                CLOSE);
    }

    private static float[] numbers(int count, long seed) {
        SplittableRandom rng = new SplittableRandom(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = 2 * rng.nextFloat() - 1;
        }
        return numbers;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
