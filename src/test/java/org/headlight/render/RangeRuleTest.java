package org.headlight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.headlight.snapshot.Matrix;
import org.junit.jupiter.api.Test;

class RangeRuleTest {

    @Test
    void weightsAlwaysSpanZeroToOne() {
        assertEquals(new ValueRange(0, 1), RangeRule.ZERO_TO_ONE.range(row(0.2f, 0.3f)));
    }

    @Test
    void theLargestValueOfAllSharedMapsIsTheTop() {
        assertEquals(
                0.5,
                RangeRule.ZERO_TO_MAXIMUM
                        .range(List.of(row(0.25f), row(0.5f, 0.1f)))
                        .maximum());
    }

    @Test
    void robustLeavesOutTheOutermostHundredths() {
        float[] values = new float[101];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        values[100] = 1e6f;
        assertEquals(new ValueRange(1, 99), RangeRule.ROBUST.range(new Matrix(1, 101, values)));
    }

    @Test
    void robustIsNearlyTheSameWhereNotAllValuesAreLookedAt() {
        int side = 2048;
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % side / (float) side;
        }
        ValueRange range = RangeRule.ROBUST.range(new Matrix(side, side, values));
        assertEquals(0.01, range.minimum(), 0.002);
        assertEquals(0.99, range.maximum(), 0.002);
    }

    @Test
    void differencesSpanTheSameOnBothSides() {
        assertEquals(new ValueRange(-0.5, 0.5), RangeRule.SYMMETRIC.range(row(0.25f, -0.5f)));
        assertEquals(new ValueRange(-1, 1), RangeRule.SYMMETRIC.range(row(0, 0)));
    }

    @Test
    void whatIsNoNumberDoesNotCount() {
        Matrix broken = row(Float.NaN, 0.5f, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
        assertEquals(new ValueRange(0, 0.5), RangeRule.ZERO_TO_MAXIMUM.range(broken));
        assertEquals(ValueRange.UNIT, RangeRule.ROBUST.range(row(Float.NaN)));
        assertEquals(ValueRange.UNIT, RangeRule.ZERO_TO_MAXIMUM.range(row()));
    }

    @Test
    void anEmptyRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ValueRange(1, 1));
        assertThrows(IllegalArgumentException.class, () -> new ValueRange(0, Double.NaN));
    }

    private static Matrix row(float... values) {
        return new Matrix(1, values.length, values);
    }
}
