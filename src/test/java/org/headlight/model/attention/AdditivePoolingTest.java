package org.headlight.model.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class AdditivePoolingTest {
    private static final float CLOSE = 1e-6f;

    /** Yang et al. 2016, equations 5 to 7, written out in plain loops. */
    @Test
    void isTheFormulaOfThePaper() {
        float[] steps = {0.5f, -1, 2, 0.25f, -0.5f, 1, 0.75f, 0.125f, 9, 9, -9, 9};
        int[] lengths = {3, 2};
        try (Parameters parameters = new Parameters();
                Tape tape = new Tape(Workers.SERIAL)) {
            AdditivePooling pooling = new AdditivePooling(parameters, "attention", 2, 4, new SplittableRandom(1));
            parameters.get("attention.hidden.bias").copyFrom(new float[] {0.1f, -0.2f, 0.3f, 0});
            tape.beginInference();
            Attended attended = pooling.attend(tape.constant(steps, 2, 3, 2), lengths);

            float[] weight = parameters.get("attention.hidden.weight").toArray();
            float[] bias = parameters.get("attention.hidden.bias").toArray();
            float[] query = parameters.get("attention.query").toArray();
            for (int example = 0; example < 2; example++) {
                assertExample(attended, example, steps, lengths[example], weight, bias, query);
            }
        }
    }

    private static void assertExample(
            Attended attended, int example, float[] steps, int length, float[] weight, float[] bias, float[] query) {
        double[] scores = new double[length];
        double sum = 0;
        for (int t = 0; t < length; t++) {
            for (int unit = 0; unit < 4; unit++) {
                double inner = bias[unit];
                for (int i = 0; i < 2; i++) {
                    inner += weight[unit * 2 + i] * steps[(example * 3 + t) * 2 + i];
                }
                scores[t] += query[unit] * Math.tanh(inner);
            }
            sum += Math.exp(scores[t]);
        }
        float[] context = new float[2];
        for (int t = 0; t < 3; t++) {
            double expected = t < length ? Math.exp(scores[t]) / sum : 0;
            assertEquals(expected, attended.weights().toArray()[example * 3 + t], t < length ? CLOSE : 0);
            if (t < length) {
                assertEquals(scores[t], attended.scores().toArray()[example * 3 + t], CLOSE);
            }
            for (int i = 0; i < 2; i++) {
                context[i] += (float) (expected * steps[(example * 3 + t) * 2 + i]);
            }
        }
        float[] actual = attended.context().toArray();
        assertArrayEquals(context, new float[] {actual[2 * example], actual[2 * example + 1]}, CLOSE);
    }
}
