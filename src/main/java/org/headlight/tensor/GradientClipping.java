package org.headlight.tensor;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import java.util.List;
import jdk.incubator.vector.FloatVector;

/**
 * Scales all gradients down together when they are too long: {@code g = g threshold / |g|} if {@code |g| > threshold}, where
 * {@code |g|} is the length of all of them as one vector (Pascanu et al. 2013, algorithm 1).
 */
public final class GradientClipping {

    private static final int PIECE = 1 << 15;

    private GradientClipping() {}

    /**
     * Clips the gradients of the last backward pass.
     *
     * @param threshold the greatest length allowed, above 0; infinite to measure only
     * @return the length before clipping; not a number or infinite if a gradient is
     */
    public static float byGlobalNorm(Parameters parameters, float threshold, Workers workers) {
        List<ParameterPiece> pieces = ParameterPiece.withGradient(parameters, PIECE);
        double[] squares = new double[pieces.size()];
        workers.run(pieces.size(), index -> squares[index] = sumOfSquares(pieces.get(index)));
        double sum = 0;
        for (double square : squares) {
            sum += square;
        }
        float norm = (float) Math.sqrt(sum);
        if (norm > threshold) {
            workers.run(pieces.size(), index -> scale(pieces.get(index), threshold / norm));
        }
        return norm;
    }

    private static float sumOfSquares(ParameterPiece piece) {
        MemorySegment gradient = piece.tensor().gradient();
        return VectorKernels.dot(gradient, piece.from(), gradient, piece.from(), piece.length());
    }

    private static void scale(ParameterPiece piece, float factor) {
        MemorySegment gradient = piece.tensor().gradient();
        FloatVector factors = broadcast(factor);
        for (int i = 0; i < piece.length(); i += LANES) {
            store(load(gradient, piece.from() + i).mul(factors), gradient, piece.from() + i);
        }
    }
}
