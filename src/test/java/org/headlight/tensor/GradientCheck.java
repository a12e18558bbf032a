package org.headlight.tensor;

import static org.headlight.tensor.operation.Linear.linear;
import static org.headlight.tensor.operation.Reshape.reshape;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Holds an operation against a plain-loop reference in double precision: its values against the reference's, its gradients
 * against the reference's finite differences. The largest difference may be {@value #TOLERANCE} of the largest value.
 */
public final class GradientCheck {

    private static final double TOLERANCE = 1e-4;
    private static final double STEP = 1e-5;

    private final double[][] inputs;
    private final int[][] shapes;
    private final SplittableRandom rng = new SplittableRandom(7);

    private GradientCheck(int[]... shapes) {
        this.shapes = shapes;
        this.inputs = new double[shapes.length][];
        for (int i = 0; i < shapes.length; i++) {
            inputs[i] = draw(Shapes.size(shapes[i]));
        }
    }

    /** With inputs of these shapes, drawn from [-1, 1). */
    public static GradientCheck ofInputs(int[]... shapes) {
        return new GradientCheck(shapes);
    }

    /**
     * Compares everything.
     *
     * @param operation from the inputs as tensors to the result
     * @param reference from the inputs as plain numbers to the result, row after row
     */
    public void compare(Function<Tensor[], Tensor> operation, Function<double[][], double[]> reference) {
        try (Tape tape = new Tape(Workers.SERIAL)) {
            tape.begin();
            Tensor[] tensors = new Tensor[inputs.length];
            for (int i = 0; i < inputs.length; i++) {
                tensors[i] = tape.variable(toFloats(inputs[i]), shapes[i]);
            }
            Tensor result = operation.apply(tensors);
            assertClose("values", reference.apply(inputs), result.toArray());
            double[] upstream = draw(result.size());
            tape.backward(weigh(tape, result, upstream));
            for (int i = 0; i < inputs.length; i++) {
                double[] expected = differences(reference, inputs[i], upstream);
                assertClose("gradient of input " + i, expected, tensors[i].gradientToArray());
            }
        }
    }

    /** The sum of a result's elements, each times its own constant: one number whose gradient is those constants. */
    public static Tensor weigh(Tape tape, Tensor result, double[] upstream) {
        Tensor row = reshape(result, 1, result.size());
        return linear(row, tape.constant(toFloats(upstream), 1, result.size()));
    }

    /** Fails if the largest difference is more than {@value #TOLERANCE} of the largest expected value. */
    public static void assertClose(String what, double[] expected, float[] actual) {
        assertEquals(expected.length, actual.length, what);
        double largest = 1e-6;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs(expected[i] - actual[i]);
            String message = "%s [%d]: expected %.7f but got %.7f".formatted(what, i, expected[i], actual[i]);
            assertTrue(difference <= TOLERANCE * largest, message);
        }
    }

    private double[] differences(Function<double[][], double[]> reference, double[] input, double[] upstream) {
        double[] gradient = new double[input.length];
        for (int i = 0; i < input.length; i++) {
            double value = input[i];
            input[i] = value + STEP;
            double above = weigh(reference.apply(inputs), upstream);
            input[i] = value - STEP;
            double below = weigh(reference.apply(inputs), upstream);
            input[i] = value;
            gradient[i] = (above - below) / (2 * STEP);
        }
        return gradient;
    }

    private static double weigh(double[] values, double[] upstream) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * upstream[i];
        }
        return sum;
    }

    /** Numbers that a float holds exactly, so that reference and engine begin with the same. */
    private double[] draw(int length) {
        return rng.doubles(length, -1, 1).map(value -> (float) value).toArray();
    }

    private static float[] toFloats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
