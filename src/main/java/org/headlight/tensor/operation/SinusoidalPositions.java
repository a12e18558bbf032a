package org.headlight.tensor.operation;

/**
 * Where a step stands, told by waves of many lengths: {@code p[step, 2i] = sin(step / 10000^(2i / size))} and {@code p[step, 2i +
 * 1] = cos(step / 10000^(2i / size))} (Vaswani et al. 2017, section 3.5). Added to a text's embeddings by {@link Add}.
 */
public final class SinusoidalPositions {

    private static final double LONGEST = 10_000;

    private SinusoidalPositions() {}

    /**
     * The positions of the first steps.
     *
     * @param steps how many, at least 1
     * @param size numbers that stand for one step, at least 1
     * @return [steps, size], row after row, each from -1 to 1
     */
    public static float[] table(int steps, int size) {
        float[] table = new float[Math.multiplyExact(steps, size)];
        for (int column = 0; column < size; column++) {
            double frequency = StrictMath.pow(LONGEST, -(double) (column / 2 * 2) / size);
            for (int step = 0; step < steps; step++) {
                double angle = step * frequency;
                double wave = column % 2 == 0 ? StrictMath.sin(angle) : StrictMath.cos(angle);
                table[step * size + column] = (float) wave;
            }
        }
        return table;
    }
}
