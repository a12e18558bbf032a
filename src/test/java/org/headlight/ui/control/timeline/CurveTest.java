package org.headlight.ui.control.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static Curve of(double... values) {
        Curve curve = new Curve();
        for (int i = 0; i < values.length; i++) {
            curve.add(i + 1, values[i]);
        }
        return curve;
    }

    @Test
    void aSpikeAndADipSurviveTheThinning() {
        double[] values = new double[50_000];
        java.util.Arrays.fill(values, 1);
        values[31_234] = 9;
        values[31_235] = 0.1;
        double[] points = of(values).points(DoubleUnaryOperator.identity(), 500);
        assertTrue(points.length <= 2 * 1002);
        boolean spike = false;
        boolean dip = false;
        for (int i = 0; i < points.length; i += 2) {
            spike |= points[i] == 31_235 && points[i + 1] == 9;
            dip |= points[i] == 31_236 && points[i + 1] == 0.1;
        }
        assertTrue(spike && dip);
    }

    @Test
    void averagesAreExact() {
        Curve smooth = of(1, 3, Double.NaN, 2).smoothed(0.6);
        assertEquals(1, smooth.value(0), 1e-12);
        assertEquals((0.6 * 0.4 * 1 + 0.4 * 3) / (1 - 0.36), smooth.value(1), 1e-12);
        assertTrue(Double.isNaN(smooth.value(2)));
        assertEquals((0.6 * (0.6 * 0.4 + 0.4 * 3) + 0.4 * 2) / (1 - 0.216), smooth.value(3), 1e-12);
    }

    @Test
    void valuesThatAreNotNumbersAreNoPoints() {
        assertArrayEquals(new double[] {1, 0, 4, 2}, of(1, Double.NaN, 0, 100).points(Math::log10, 500), 1e-12);
    }

    @Test
    void theValueAtAStepIsTheLastOneUntilThen() {
        Curve curve = new Curve();
        curve.add(10, 0.5);
        curve.add(20, 0.25);
        assertTrue(Double.isNaN(curve.at(9)));
        assertEquals(0.5, curve.at(10));
        assertEquals(0.5, curve.at(19));
        assertEquals(0.25, curve.at(1000));
        assertThrows(IllegalArgumentException.class, () -> curve.add(19, 1));
    }
}
