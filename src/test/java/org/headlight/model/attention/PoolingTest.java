package org.headlight.model.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.headlight.tensor.Parameters;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The poolings beside the additive one, by hand on two texts of three and two steps. */
class PoolingTest {
    private static final float CLOSE = 1e-6f;
    private static final float[] STATES = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99, 99};
    private static final int[] LENGTHS = {3, 2};

    private final Tape tape = new Tape(Workers.SERIAL);

    @BeforeEach
    void begin() {
        tape.beginInference();
    }

    @AfterEach
    void free() {
        tape.close();
    }

    private Attended attend(Pooling pooling) {
        return pooling.attend(tape.constant(STATES, 2, 3, 2), LENGTHS);
    }

    /** Raffel and Ellis 2015, equation 1, with {@code w = (ln 2, -ln 2 / 2)}: from step to step the weight doubles. */
    @Test
    void feedForwardWeighsByOneDotProduct() {
        try (Parameters parameters = new Parameters()) {
            FeedForwardPooling pooling = new FeedForwardPooling(parameters, "attention", 2, new SplittableRandom(1));
            float unit = (float) Math.log(2);
            parameters.get("attention.weight").copyFrom(new float[] {unit, -unit / 2});
            Attended attended = attend(pooling);
            float[] scores = {0, unit, 2 * unit, 3 * unit, 4 * unit};
            float[] weights = {1 / 7f, 2 / 7f, 4 / 7f, 1 / 3f, 2 / 3f, 0};
            assertArrayEquals(scores, Arrays.copyOf(attended.scores().toArray(), 5), CLOSE);
            assertArrayEquals(weights, attended.weights().toArray(), CLOSE);
            assertArrayEquals(
                    new float[] {
                        weights[0] + 3 * weights[1] + 5 * weights[2],
                        2 * weights[0] + 4 * weights[1] + 6 * weights[2],
                        7 * weights[3] + 9 * weights[4],
                        8 * weights[3] + 10 * weights[4]
                    },
                    attended.context().toArray(),
                    1e-5f);
        }
    }

    @Test
    void meanLooksAtAllStepsAlike() {
        Attended attended = attend(new MeanPooling());
        assertArrayEquals(new float[] {3, 4, 8, 9}, attended.context().toArray(), CLOSE);
        assertArrayEquals(
                new float[] {1 / 3f, 1 / 3f, 1 / 3f, 0.5f, 0.5f, 0},
                attended.weights().toArray(),
                CLOSE);
    }

    @Test
    void lastTakesEachDirectionAtItsEnd() {
        Attended both = attend(new LastPooling(true));
        assertArrayEquals(new float[] {5, 2, 9, 8}, both.context().toArray());
        assertArrayEquals(
                new float[] {0.5f, 0, 0.5f, 0.5f, 0.5f, 0}, both.weights().toArray());
        Attended forward = attend(new LastPooling(false));
        assertArrayEquals(new float[] {5, 6, 9, 10}, forward.context().toArray());
        assertArrayEquals(new float[] {0, 0, 1, 0, 1, 0}, forward.weights().toArray());
    }
}
