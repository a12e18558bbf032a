package org.headlight.tensor.operation;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.VectorMath;

/**
 * Gaussian error linear unit of every element: {@code y = x P(X <= x)} for a standard normal X (Hendrycks and Gimpel 2016).
 *
 * <p>The gradient is {@code dx = dy (P(X <= x) + x e^(-x²/2) / sqrt(2 pi))}. The probability comes from the rational
 * approximation 7.1.26 of Abramowitz and Stegun 1964, which errs by less than 2e-7 and shares its exponential with the density.
 * Weights trained with the tanh form need {@link GeluTanh}: the two differ by up to 5e-4.
 */
public final class Gelu extends Elementwise {

    private static final float ROOT_OF_HALF = 0.70710678f;
    private static final float DENSITY_AT_ZERO = 0.39894228f;

    private Gelu(Tensor input) {
        super(input);
    }

    /** A tensor of the same shape. */
    public static Tensor gelu(Tensor input) {
        return new Gelu(input).apply();
    }

    @Override
    void forward(MemorySegment x, MemorySegment y, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector at = load(x, i);
            store(at.mul(probability(at, bell(at))), y, i);
        }
    }

    @Override
    void backward(MemorySegment x, MemorySegment y, MemorySegment dy, MemorySegment dx, boolean add, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector at = load(x, i);
            FloatVector bell = bell(at);
            FloatVector slope = at.mul(DENSITY_AT_ZERO).fma(bell, probability(at, bell));
            FloatVector share = load(dy, i).mul(slope);
            store(add ? share.add(load(dx, i)) : share, dx, i);
        }
    }

    /** {@code e^(-x²/2)}. */
    private static FloatVector bell(FloatVector x) {
        return VectorMath.exp(x.mul(x).mul(-0.5f));
    }

    /** {@code P(X <= x)}: the tail beyond |x| is the bell times a polynomial in t = 1 / (1 + p |x| / sqrt 2). */
    private static FloatVector probability(FloatVector x, FloatVector bell) {
        FloatVector one = broadcast(1f);
        FloatVector t = one.div(x.abs().fma(broadcast(0.3275911f * ROOT_OF_HALF), one));
        FloatVector tail = t.fma(broadcast(0.5f * 1.061405429f), broadcast(0.5f * -1.453152027f))
                .fma(t, broadcast(0.5f * 1.421413741f))
                .fma(t, broadcast(0.5f * -0.284496736f))
                .fma(t, broadcast(0.5f * 0.254829592f))
                .mul(t)
                .mul(bell);
        return tail.blend(one.sub(tail), x.compare(VectorOperators.GT, 0f));
    }
}
