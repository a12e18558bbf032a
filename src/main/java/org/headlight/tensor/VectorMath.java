package org.headlight.tensor;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions of a whole vector register of floats, and the way to and from memory.
 *
 * <p>Exponential and hyperbolic tangent are polynomials of our own rather than the platform's: they are as fast on a machine
 * whose JDK has no vector version of them, and give the same bits compiled or not.
 *
 * <p>A loop over registers should hold about one of these functions: the compiler stops inlining when a method has grown too
 * large, and a vector that is not inlined becomes an object, several times slower. Two short loops are faster than a long one.
 */
public final class VectorMath {

    /** The registers used: the machine's widest, up to the 512 bits that tensors are padded to. */
    public static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > 16 ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;

    /** Elements in one register. */
    public static final int LANES = SPECIES.length();

    private static final ByteOrder ORDER = ByteOrder.nativeOrder();
    private static final VectorShuffle<Float> BY_8 = rotation(8);
    private static final VectorShuffle<Float> BY_4 = rotation(4);
    private static final VectorShuffle<Float> BY_2 = rotation(2);
    private static final VectorShuffle<Float> BY_1 = rotation(1);

    private static final FloatVector ONE = broadcast(1f);
    private static final FloatVector MINUS_ONE = broadcast(-1f);

    private static final FloatVector LEAST_EXPONENT = broadcast(-87.3f);
    private static final FloatVector LARGEST_EXPONENT = broadcast(88.3f);
    private static final FloatVector LOG2_E = broadcast(1.44269504f);
    /** Minus ln 2 in two parts: the first has few digits, so that its multiples are exact. */
    private static final FloatVector MINUS_LN2_HIGH = broadcast(-0.693359375f);

    private static final FloatVector MINUS_LN2_LOW = broadcast(2.12194440e-4f);
    /** Adding 1.5 x 2^23 leaves the nearest whole number in the lowest bits. */
    private static final FloatVector ROUNDING = broadcast(12582912f);

    private static final FloatVector EXP_6 = broadcast(1.38146e-3f);
    private static final FloatVector EXP_5 = broadcast(8.36872e-3f);
    private static final FloatVector EXP_4 = broadcast(4.166839e-2f);
    private static final FloatVector EXP_3 = broadcast(0.16666521f);
    private static final FloatVector EXP_2 = broadcast(0.49999993f);

    private static final FloatVector SATURATION = broadcast(9f);
    private static final FloatVector MINUS_SATURATION = broadcast(-9f);
    private static final FloatVector ABOVE_8 = broadcast(1.3354407e-8f);
    private static final FloatVector ABOVE_6 = broadcast(2.0608899e-5f);
    private static final FloatVector ABOVE_4 = broadcast(3.4955769e-3f);
    private static final FloatVector ABOVE_2 = broadcast(0.13381016f);
    private static final FloatVector BELOW_8 = broadcast(7.7764542e-7f);
    private static final FloatVector BELOW_6 = broadcast(3.2856165e-4f);
    private static final FloatVector BELOW_4 = broadcast(2.5876939e-2f);
    private static final FloatVector BELOW_2 = broadcast(0.46714332f);

    private VectorMath() {}

    /**
     * The register from element {@code index} on. At the end of a row it holds what follows the row as well; every tensor is
     * padded so that this stays inside its memory.
     */
    public static FloatVector load(MemorySegment memory, long index) {
        return FloatVector.fromMemorySegment(SPECIES, memory, index * Float.BYTES, ORDER);
    }

    /** The register from element {@code index} on, zero beyond {@code count} elements; for sums along a row. */
    public static FloatVector load(MemorySegment memory, long index, int count) {
        return first(load(memory, index), count);
    }

    /** The first {@code count} elements, zero beyond; for sums along a row of what was computed beyond its end. */
    public static FloatVector first(FloatVector vector, int count) {
        return count >= LANES ? vector : broadcast(0f).blend(vector, SPECIES.indexInRange(0, count));
    }

    /** Writes the whole register from element {@code index} on. */
    public static void store(FloatVector vector, MemorySegment memory, long index) {
        vector.intoMemorySegment(memory, index * Float.BYTES, ORDER);
    }

    /** Writes from element {@code index} on, but no more than {@code count} elements. */
    public static void store(FloatVector vector, MemorySegment memory, long index, int count) {
        if (count >= LANES) {
            vector.intoMemorySegment(memory, index * Float.BYTES, ORDER);
        } else {
            vector.intoMemorySegment(memory, index * Float.BYTES, ORDER, SPECIES.indexInRange(0, count));
        }
    }

    /**
     * {@code e^x} to about two units in the last place, from {@code x = n ln 2 + r} and a polynomial of degree 6 in r.
     * Outside [-87.3, 88.3] it stays at the value of the border; not a number stays so.
     */
    public static FloatVector exp(FloatVector x) {
        FloatVector bounded = x.max(LEAST_EXPONENT).min(LARGEST_EXPONENT);
        FloatVector rounded = bounded.fma(LOG2_E, ROUNDING);
        FloatVector whole = rounded.sub(ROUNDING);
        FloatVector rest = whole.fma(MINUS_LN2_LOW, whole.fma(MINUS_LN2_HIGH, bounded));
        FloatVector power = rest.fma(EXP_6, EXP_5)
                .fma(rest, EXP_4)
                .fma(rest, EXP_3)
                .fma(rest, EXP_2)
                .fma(rest, ONE)
                .fma(rest, ONE);
        IntVector exponent = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
        return power.reinterpretAsInts().add(exponent).reinterpretAsFloats();
    }

    /** {@code 1 / (1 + e^-x)}. */
    public static FloatVector sigmoid(FloatVector x) {
        return ONE.div(exp(x.neg()).add(ONE));
    }

    /**
     * {@code tanh x} to about three units in the last place: x times a quotient of polynomials in x squared with the least
     * error on [-9, 9], where the function is 1 to the last digit. Not a number stays so.
     */
    public static FloatVector tanh(FloatVector x) {
        FloatVector bounded = x.max(MINUS_SATURATION).min(SATURATION);
        FloatVector square = bounded.mul(bounded);
        FloatVector above = square.fma(ABOVE_8, ABOVE_6)
                .fma(square, ABOVE_4)
                .fma(square, ABOVE_2)
                .fma(square, ONE);
        FloatVector below = square.fma(BELOW_8, BELOW_6)
                .fma(square, BELOW_4)
                .fma(square, BELOW_2)
                .fma(square, ONE);
        return bounded.mul(above).div(below).min(ONE).max(MINUS_ONE);
    }

    /** The sum of all lanes, always added in the same order. */
    public static float sum(FloatVector vector) {
        FloatVector sum = vector;
        if (LANES >= 16) {
            sum = sum.add(sum.rearrange(BY_8));
        }
        if (LANES >= 8) {
            sum = sum.add(sum.rearrange(BY_4));
        }
        if (LANES >= 4) {
            sum = sum.add(sum.rearrange(BY_2));
        }
        return sum.add(sum.rearrange(BY_1)).lane(0);
    }

    /** The same value in every lane. */
    public static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    private static VectorShuffle<Float> rotation(int by) {
        return VectorShuffle.iota(SPECIES, by % LANES, 1, true);
    }
}
