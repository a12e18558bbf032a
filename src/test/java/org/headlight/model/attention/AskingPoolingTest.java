package org.headlight.model.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.Test;

class AskingPoolingTest {
    private static final float CLOSE = 1e-6f;
    private static final int SIZE = 2;
    private static final int UNITS = 4;
    private static final float[] STATES = {0.5f, -1, 2, 0.25f, -0.5f, 1, 0.75f, 0.125f, 0.5f, 0.75f, -9, 9};
    private static final int[] LENGTHS = {3, 2};

    /** The score of Hermann et al. 2015, section 2.2, in plain loops; the question is the last state of each direction. */
    @Test
    void theLastStateAsksEveryStep() {
        try (Parameters parameters = new Parameters();
                Tape tape = new Tape(Workers.SERIAL)) {
            AskingPooling pooling = new AskingPooling(parameters, "attention", SIZE, UNITS, new SplittableRandom(1));
            parameters.get("attention.key.bias").copyFrom(new float[] {0.1f, -0.2f, 0.3f, 0});
            tape.beginInference();
            Attended attended = pooling.attend(tape.constant(STATES, 2, 3, SIZE), LENGTHS);
            for (int text = 0; text < 2; text++) {
                double[] scores = scores(parameters, text);
                double[] powers = Arrays.stream(scores).map(Math::exp).toArray();
                double sum = Arrays.stream(powers).sum();
                float[] weights = new float[3];
                float[] context = new float[SIZE];
                for (int step = 0; step < LENGTHS[text]; step++) {
                    weights[step] = (float) (powers[step] / sum);
                    context[0] += weights[step] * STATES[(text * 3 + step) * SIZE];
                    context[1] += weights[step] * STATES[(text * 3 + step) * SIZE + 1];
                }
                assertArrayEquals(weights, row(attended.weights().toArray(), text, 3), CLOSE);
                assertArrayEquals(context, row(attended.context().toArray(), text, SIZE), CLOSE);
            }
        }
    }

    private static double[] scores(Parameters parameters, int text) {
        float[] ask = parameters.get("attention.query.weight").toArray();
        float[] look = parameters.get("attention.key.weight").toArray();
        float[] bias = parameters.get("attention.key.bias").toArray();
        float[] vector = parameters.get("attention.vector").toArray();
        float[] forward = row(STATES, text * 3 + LENGTHS[text] - 1, SIZE);
        float[] backward = row(STATES, text * 3, SIZE);
        double[] scores = new double[LENGTHS[text]];
        for (int step = 0; step < scores.length; step++) {
            float[] state = row(STATES, text * 3 + step, SIZE);
            for (int unit = 0; unit < UNITS; unit++) {
                double inner = bias[unit]
                        + ask[unit * SIZE] * forward[0]
                        + ask[unit * SIZE + 1] * backward[1]
                        + look[unit * SIZE] * state[0]
                        + look[unit * SIZE + 1] * state[1];
                scores[step] += vector[unit] * Math.tanh(inner);
            }
        }
        return scores;
    }

    private static float[] row(float[] values, int row, int size) {
        return Arrays.copyOfRange(values, row * size, (row + 1) * size);
    }
}
