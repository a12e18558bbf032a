package org.headlight.tensor;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Functions of a whole vector register of floats, and the way to and from memory.
 *
 * <p>Exponential and hyperbolic tangent are polynomials of our own rather than the platform's: they are as fast on a machine
 * whose JDK has no vector version of them, and give the same bits compiled or not.
 */
public final class VectorMath {

    /** The registers used: the machine's widest, up to the 512 bits that tensors are padded to. */
    public static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > 16 ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;

    /** Elements in one register. */
    public static final int LANES = SPECIES.length();

    private static final VectorShuffle<Float> BY_8 = rotation(8);
    private static final VectorShuffle<Float> BY_4 = rotation(4);
    private static final VectorShuffle<Float> BY_2 = rotation(2);
    private static final VectorShuffle<Float> BY_1 = rotation(1);

    private static final float LEAST_EXPONENT = -87.3f;
    private static final float LARGEST_EXPONENT = 88.3f;
    private static final float LOG2_E = 1.44269504f;
    /** ln 2 in two parts: the first has few digits, so that its multiples are exact. */
    private static final float LN2_HIGH = 0.693359375f;

    private static final float LN2_LOW = -2.12194440e-4f;
    /** Adding 1.5 x 2^23 leaves the nearest whole number in the lowest bits. */
    private static final float ROUNDING = 12582912f;

    private static final float SATURATION = 9f;

    private VectorMath() {}

    /** The full register from element {@code index} on. */
    public static FloatVector load(MemorySegment memory, long index) {
        return FloatVector.fromMemorySegment(SPECIES, memory, index * Float.BYTES, ByteOrder.nativeOrder());
    }

    /** The register from element {@code index} on, zero where the mask is not set. */
    public static FloatVector load(MemorySegment memory, long index, VectorMask<Float> mask) {
        return FloatVector.fromMemorySegment(SPECIES, memory, index * Float.BYTES, ByteOrder.nativeOrder(), mask);
    }

    /** Writes the full register from element {@code index} on. */
    public static void store(FloatVector vector, MemorySegment memory, long index) {
        vector.intoMemorySegment(memory, index * Float.BYTES, ByteOrder.nativeOrder());
    }

    /** Writes from element {@code index} on what the mask sets. */
    public static void store(FloatVector vector, MemorySegment memory, long index, VectorMask<Float> mask) {
        vector.intoMemorySegment(memory, index * Float.BYTES, ByteOrder.nativeOrder(), mask);
    }

    /**
     * {@code e^x} to about two units in the last place, from {@code x = n ln 2 + r} and a polynomial of degree 6 in r.
     * Outside [-87.3, 88.3] it stays at the value of the border; not a number stays so.
     */
    public static FloatVector exp(FloatVector x) {
        FloatVector bounded = x.max(LEAST_EXPONENT).min(LARGEST_EXPONENT);
        FloatVector rounded = bounded.fma(broadcast(LOG2_E), broadcast(ROUNDING));
        FloatVector whole = rounded.sub(ROUNDING);
        FloatVector rest = whole.fma(broadcast(-LN2_HIGH), bounded);
        rest = whole.fma(broadcast(-LN2_LOW), rest);
        FloatVector power = rest.fma(broadcast(1.38146e-3f), broadcast(8.36872e-3f))
                .fma(rest, broadcast(4.166839e-2f))
                .fma(rest, broadcast(0.16666521f))
                .fma(rest, broadcast(0.49999993f))
                .fma(rest, broadcast(1f))
                .fma(rest, broadcast(1f));
        var exponent = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23);
        return power.reinterpretAsInts().add(exponent).reinterpretAsFloats();
    }

    /** {@code 1 / (1 + e^-x)}. */
    public static FloatVector sigmoid(FloatVector x) {
        return broadcast(1f).div(exp(x.neg()).add(1f));
    }

    /** {@code tanh x} to about three units in the last place: x times a quotient of polynomials in x squared, least error on [-9, 9]. */
    public static FloatVector tanh(FloatVector x) {
        FloatVector bounded = x.max(-SATURATION).min(SATURATION);
        FloatVector square = bounded.mul(bounded);
        FloatVector above = square.fma(broadcast(1.3354407e-8f), broadcast(2.0608899e-5f))
                .fma(square, broadcast(3.4955769e-3f))
                .fma(square, broadcast(0.13381016f))
                .fma(square, broadcast(0.99999998f));
        FloatVector below = square.fma(broadcast(7.7764542e-7f), broadcast(3.2856165e-4f))
                .fma(square, broadcast(2.5876939e-2f))
                .fma(square, broadcast(0.46714332f))
                .fma(square, broadcast(1f));
        return bounded.mul(above).div(below).max(-1f).min(1f);
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
