package org.headlight.task.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplingTest {
    private static final int DRAWS = 100_000;
    private static final float[] SCORES = {
        (float) Math.log(0.5), (float) Math.log(0.3), (float) Math.log(0.2), Float.NEGATIVE_INFINITY
    };

    private static double[] shares(Sampling sampling) {
        SplittableRandom rng = new SplittableRandom(sampling.seed());
        double[] shares = new double[SCORES.length];
        for (int i = 0; i < DRAWS; i++) {
            shares[sampling.choose(SCORES, rng)] += 1.0 / DRAWS;
        }
        return shares;
    }

    private static void expect(double[] shares, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], shares[i], expected[i] == 0 ? 0 : 0.01);
        }
    }

    @Test
    void atTemperatureOneWhatWasLearnedComes() {
        expect(shares(new Sampling(1, 1, 0, 1)), 0.5, 0.3, 0.2, 0);
    }

    /** p to the power of one half, made to sum to 1. */
    @Test
    void aHighTemperatureLevels() {
        double sum = Math.sqrt(0.5) + Math.sqrt(0.3) + Math.sqrt(0.2);
        expect(shares(new Sampling(1, 2, 0, 1)), Math.sqrt(0.5) / sum, Math.sqrt(0.3) / sum, Math.sqrt(0.2) / sum, 0);
    }

    @Test
    void aLowTemperatureTakesTheLikeliest() {
        expect(shares(new Sampling(1, 0.01, 0, 1)), 1, 0, 0, 0);
    }

    @Test
    void onlyTheLikeliestMayCome() {
        expect(shares(new Sampling(1, 1, 2, 1)), 0.5 / 0.8, 0.3 / 0.8, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"1,0,0,temperature", "1,-1,0,temperature", "1,NaN,0,temperature", "0,1,0,tokens", "1,1,-1,likeliest"})
    void whatMakesNoSenseIsRefusedByName(int tokens, double temperature, int likeliest, String field) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> new Sampling(tokens, temperature, likeliest, 1))
                .getMessage();
        assertTrue(message.startsWith(field + " takes"), message);
    }
}
