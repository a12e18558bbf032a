package org.headlight.tensor;

import static org.headlight.tensor.VectorMath.LANES;
import static org.headlight.tensor.VectorMath.broadcast;
import static org.headlight.tensor.VectorMath.load;
import static org.headlight.tensor.VectorMath.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/**
 * Loops over stretches of native floats that many operations need. Positions and lengths are in floats; a stretch may have
 * any length and start anywhere.
 */
public final class VectorKernels {

    private VectorKernels() {}

    /** {@code target = source}. */
    public static void copy(MemorySegment source, long sourceAt, MemorySegment target, long targetAt, int length) {
        MemorySegment.copy(source, sourceAt * Float.BYTES, target, targetAt * Float.BYTES, (long) length * Float.BYTES);
    }

    /** {@code target = value}. */
    public static void fill(MemorySegment target, long at, int length, float value) {
        FloatVector values = broadcast(value);
        for (int i = 0; i < length; i += LANES) {
            store(values, target, at + i, length - i);
        }
    }

    /** {@code target += source}. */
    public static void add(MemorySegment source, long sourceAt, MemorySegment target, long targetAt, int length) {
        for (int i = 0; i < length; i += LANES) {
            FloatVector sum = load(source, sourceAt + i).add(load(target, targetAt + i));
            store(sum, target, targetAt + i, length - i);
        }
    }

    /** {@code target += factor source}. */
    public static void addScaled(
            float factor, MemorySegment source, long sourceAt, MemorySegment target, long targetAt, int length) {
        FloatVector factors = broadcast(factor);
        for (int i = 0; i < length; i += LANES) {
            FloatVector sum = load(source, sourceAt + i).fma(factors, load(target, targetAt + i));
            store(sum, target, targetAt + i, length - i);
        }
    }

    /** {@code sum a b}, always added in the same order. */
    public static float dot(MemorySegment a, long aAt, MemorySegment b, long bAt, int length) {
        FloatVector sum = broadcast(0f);
        for (int i = 0; i < length; i += LANES) {
            sum = load(a, aAt + i, length - i).fma(load(b, bAt + i, length - i), sum);
        }
        return VectorMath.sum(sum);
    }

    /**
     * Adds up the rows of a matrix, column by column.
     *
     * @param matrix [rows, columns], not transposed
     * @param target [columns]
     * @param add whether to keep what is in the target
     */
    public static void sumRows(MatrixView matrix, MemorySegment target, long targetAt, boolean add) {
        for (int i = 0; i < matrix.columns(); i += LANES) {
            int count = matrix.columns() - i;
            FloatVector sum = add ? load(target, targetAt + i) : broadcast(0f);
            for (int row = 0; row < matrix.rows(); row++) {
                sum = sum.add(load(matrix.memory(), matrix.offset() + (long) row * matrix.stride() + i));
            }
            store(sum, target, targetAt + i, count);
        }
    }
}
