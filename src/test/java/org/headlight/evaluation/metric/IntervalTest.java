package org.headlight.evaluation.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IntervalTest {

    /** Newcombe 1998, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29. */
    @Test
    void sharesHaveThePublishedIntervals() {
        assertInterval(0.2553, 0.3662, Interval.ofShare(81, 263));
        assertInterval(0.0624, 0.1605, Interval.ofShare(15, 148));
        assertInterval(0, 0.1611, Interval.ofShare(0, 20));
        assertInterval(0.0061, 0.1718, Interval.ofShare(1, 29));
        assertThrows(IllegalArgumentException.class, () -> Interval.ofShare(0, 0));
    }

    private static void assertInterval(double low, double high, Interval interval) {
        assertEquals(low, interval.low(), 5e-5);
        assertEquals(high, interval.high(), 5e-5);
        assertEquals("Wilson", interval.method());
    }

    /** The mean of n numbers with deviation 1 lies within 1.96 / sqrt(n) in 95 of 100 cases. */
    @Test
    void aMeanIsAsSureAsTheNormalDistributionSays() {
        SplittableRandom rng = new SplittableRandom(3);
        double[] values =
                rng.doubles(400).map(share -> (share - 0.5) * Math.sqrt(12)).toArray();
        Interval interval = Bootstrap.ofMean(values, ones(400), 1);
        double mean = Arrays.stream(values).average().orElseThrow();
        assertEquals(mean, (interval.low() + interval.high()) / 2, 0.01);
        assertEquals(2 * 1.96 / Math.sqrt(400), interval.high() - interval.low(), 0.02);
        assertEquals("bootstrap", interval.method());
        assertEquals(interval, Bootstrap.ofMean(values, ones(400), 1), "the same examples give the same interval");
    }

    /** Every value stands ten times in a row, so there are only a tenth as many as it seems. */
    @Test
    void neighboursThatAreAlikeMakeItLessSure() {
        SplittableRandom rng = new SplittableRandom(3);
        double[] values = new double[400];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 10 == 0 ? rng.nextDouble() : values[i - 1];
        }
        Interval naive = Bootstrap.ofMean(values, ones(400), 1);
        Interval blocks = Bootstrap.ofMean(values, ones(400), 10);
        double ratio = (blocks.high() - blocks.low()) / (naive.high() - naive.low());
        assertTrue(ratio > 2 && ratio < 3.5, "about the root of ten, less as blocks fall across: " + ratio);
        assertEquals("block bootstrap", blocks.method());
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
