package org.headlight.render.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static float[] signal(int steps, IntToDoubleFunction value) {
        float[] signal = new float[steps];
        for (int i = 0; i < steps; i++) {
            signal[i] = (float) value.applyAsDouble(i);
        }
        return signal;
    }

    private static double wave(int step, double period) {
        return Math.sin(2 * Math.PI * step / period);
    }

    @Test
    void findsTheLengthOfAWaveAndNotItsMultiples() {
        Random noise = new Random(1);
        assertEquals(List.of(24), Periods.ofSignal(signal(240, i -> wave(i, 24) + 0.1 * noise.nextGaussian())));
    }

    @Test
    void aSlopeHidesNothing() {
        assertEquals(List.of(12), Periods.ofSignal(signal(144, i -> 3.0 * i + 10 * wave(i, 12))));
    }

    @Test
    void findsTheDayAndTheWeekOfALoadThatRestsOnWeekends() {
        float[] load = signal(24 * 7 * 4, i -> (i / 24 % 7 < 5 ? 1 : 0.4) * (1 + wave(i, 24)));
        assertEquals(List.of(24, 168), Periods.ofSignal(load));
    }

    @Test
    void aHoleDoesNotMoveAPeriod() {
        float[] holed = signal(240, i -> wave(i, 24));
        Arrays.fill(holed, 70, 95, Float.NaN);
        assertEquals(List.of(24), Periods.ofSignal(holed));
    }

    @Test
    void noiseStillnessAndNothingHaveNone() {
        Random noise = new Random(5);
        assertEquals(List.of(), Periods.ofSignal(signal(400, i -> noise.nextGaussian())));
        assertEquals(List.of(), Periods.ofSignal(signal(100, i -> 7.25)));
        assertEquals(List.of(), Periods.ofSignal(signal(100, i -> Double.NaN)));
        assertEquals(List.of(), Periods.ofSignal(new float[] {1}));
        assertEquals(List.of(), Periods.ofSignal(new float[0]));
    }

    @Test
    void correlationIsThatOfThePlainFormula() {
        float[] values = {1, 3, 2, 5, 4, 4};
        // The line 5/3 + 3/5 i fits best; what is left, in fifteenths, is -10 11 -13 23 -1 -10.
        double products = (-10 * -13 + 11 * 23 + -13 * -1 + 23 * -10) / 4.0;
        double squares = (100 + 121 + 169 + 529 + 1 + 100) / 6.0;
        assertEquals(products / squares, Periods.autocorrelation(values)[2], 1e-9);
        assertEquals(1, Periods.autocorrelation(values)[0], 1e-12);
    }

    @Test
    void aHeadThatAlwaysLooksADayBackHasThatPeak() {
        Matrix weights = new Matrix(24, 72, new float[24 * 72]);
        for (int row = 0; row < 24; row++) {
            weights.values()[row * 72 + 72 + row - 24] = 0.7f;
            weights.values()[row * 72 + 72 + row - 48] = 0.25f;
        }
        assertEquals(List.of(24, 48), Periods.ofAttention(LagProfile.of(weights), 3));
        assertEquals(List.of(24), Periods.ofAttention(LagProfile.of(weights), 1));
    }

    @Test
    void evenAttentionHasNoPeak() {
        float[] even = new float[10 * 50];
        Arrays.fill(even, 0.02f);
        assertTrue(
                Periods.ofAttention(LagProfile.of(new Matrix(10, 50, even)), 3).isEmpty());
    }

    @Test
    void aPeakNearAPeriodIsThatPeriod() {
        Matrix weights = new Matrix(1, 96, new float[96]);
        weights.values()[96 - 25] = 1;
        float[] day = signal(96, i -> wave(i, 24));
        assertEquals(List.of(new PeriodMark(24, true, true, 1)), PeriodMark.of(day, LagProfile.of(weights)));
    }
}
