package org.headlight.render.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AxisTicksTest {

    @Test
    void zeroToOneIsMarkedInFifths() {
        assertEquals(
                List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"),
                AxisTicks.linear(0, 1, 7).labels());
    }

    @Test
    void stepsHaveTheirThousandsApart() {
        assertEquals(
                List.of("0", "500", "1,000", "1,500"),
                AxisTicks.linear(0, 1700, 5).labels());
    }

    @Test
    void countsAreMarkedAtWholeNumbers() {
        assertEquals(List.of("0", "1", "2", "3"), AxisTicks.counting(0, 3, 8).labels());
        assertEquals(List.of("0", "5"), AxisTicks.counting(0, 7, 4).labels());
    }

    @Test
    void marksLieInsideAndAreNeverTooMany() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            double minimum = random.nextGaussian() * Math.pow(10, random.nextInt(-6, 6));
            double maximum = minimum + random.nextDouble() * Math.pow(10, random.nextInt(-6, 6)) + 1e-9;
            AxisTicks ticks = AxisTicks.linear(minimum, maximum, 6);
            assertTrue(ticks.values().size() <= 6);
            double slack = (maximum - minimum) * 1e-6;
            assertTrue(ticks.values().stream().allMatch(v -> v >= minimum - slack && v <= maximum + slack));
        }
    }

    @Test
    void aLegendNamesBothItsEnds() {
        AxisTicks ticks = AxisTicks.withEnds(0, 0.376, 6);
        assertEquals("0.0", ticks.labels().getFirst());
        assertEquals("0.376", ticks.labels().getLast());
        assertEquals(0.376, ticks.values().getLast());
        assertEquals(
                List.of("-0.4", "-0.2", "0.0", "0.2", "0.4"),
                AxisTicks.withEnds(-0.4, 0.4, 5).labels());
    }

    @Test
    void ratiosAreMarkedAtRoundNumbers() {
        assertEquals(
                List.of("0.1", "0.3", "1", "3"),
                AxisTicks.logarithmic(0.09, 3, 4).labels());
        assertEquals(
                List.of("0.05", "0.1", "0.2", "0.5", "1"),
                AxisTicks.logarithmic(0.042, 1.04, 7).labels());
    }
}
