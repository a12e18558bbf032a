package org.headlight.bench;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Numbers that both engines are given, row after row.
 *
 * @param whole whole numbers; null where they are not
 * @param real real numbers; null where they are whole
 * @param shape extent of every axis
 */
record Input(int[] whole, float[] real, long[] shape) {

    /** Whole numbers drawn evenly. */
    static Input whole(SplittableRandom rng, int from, int to, long... shape) {
        return new Input(rng.ints(size(shape), from, to).toArray(), null, shape);
    }

    /** Real numbers from -1 to 1, drawn evenly. */
    static Input real(SplittableRandom rng, long... shape) {
        float[] values = new float[size(shape)];
        IntStream.range(0, values.length).forEach(i -> values[i] = (float) (2 * rng.nextDouble() - 1));
        return new Input(null, values, shape);
    }

    private static int size(long... shape) {
        long size = 1;
        for (long length : shape) {
            size *= length;
        }
        return Math.toIntExact(size);
    }
}
