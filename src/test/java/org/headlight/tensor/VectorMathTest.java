package org.headlight.tensor;

import static org.headlight.tensor.VectorMath.LANES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;

class VectorMathTest {

    /** Of the value, about four units in the last place of a float. */
    private static final double TOLERANCE = 5e-7;

    @Test
    void expIsRightWhereverAFloatHoldsIt() {
        compare(VectorMath::exp, Math::exp, -87, 88);
    }

    @Test
    void tanhIsRightInRelationToItsValueAlsoNearZero() {
        compare(VectorMath::tanh, Math::tanh, -12, 12);
        compare(VectorMath::tanh, Math::tanh, -1e-3, 1e-3);
    }

    @Test
    void sigmoidIsRightInItsThinTailToo() {
        compare(VectorMath::sigmoid, x -> 1 / (1 + Math.exp(-x)), -80, 80);
    }

    @Test
    void farArgumentsStayInsideTheRange() {
        assertEquals(1f, of(VectorMath::tanh, Float.POSITIVE_INFINITY));
        assertEquals(-1f, of(VectorMath::tanh, -1e30f));
        assertEquals(1f, of(VectorMath::sigmoid, 1e30f));
        assertEquals(0f, of(VectorMath::sigmoid, Float.NEGATIVE_INFINITY), 1e-37f);
        assertTrue(Float.isFinite(of(VectorMath::exp, Float.POSITIVE_INFINITY)));
    }

    @Test
    void notANumberStaysSo() {
        assertTrue(Float.isNaN(of(VectorMath::exp, Float.NaN)));
        assertTrue(Float.isNaN(of(VectorMath::tanh, Float.NaN)));
        assertTrue(Float.isNaN(of(VectorMath::sigmoid, Float.NaN)));
    }

    @Test
    void sumAddsEveryLaneOnce() {
        float[] powers = new float[LANES];
        float expected = 0;
        for (int lane = 0; lane < LANES; lane++) {
            powers[lane] = 1 << lane;
            expected += powers[lane];
        }
        assertEquals(expected, VectorMath.sum(FloatVector.fromArray(VectorMath.SPECIES, powers, 0)));
    }

    private static void compare(
            UnaryOperator<FloatVector> function, DoubleUnaryOperator reference, double from, double to) {
        for (int i = 0; i <= 20_000; i++) {
            float x = (float) (from + (to - from) * i / 20_000);
            double expected = reference.applyAsDouble(x);
            assertEquals(expected, of(function, x), Math.abs(expected) * TOLERANCE, () -> "at " + x);
        }
    }

    private static float of(UnaryOperator<FloatVector> function, float x) {
        return function.apply(VectorMath.broadcast(x)).lane(LANES - 1);
    }
}
