package org.headlight.evaluation.forecast;

import org.headlight.snapshot.Matrix;

/**
 * Finds the weights that bring inputs nearest to outputs, in the sum of squares, from examples that are seen once.
 *
 * <p>Normal equations with a ridge, solved by Cholesky's factorisation in double precision. Confined to one thread.
 */
final class LeastSquares {
    private final double[][] squares; // [inputs, inputs], lower triangle
    private final double[][] products; // [outputs, inputs]
    private long examples;

    LeastSquares(int inputs, int outputs) {
        this.squares = new double[inputs][inputs];
        this.products = new double[outputs][inputs];
    }

    /**
     * Adds an example.
     *
     * @param inputs [inputs]
     * @param outputs [outputs]
     */
    void add(double[] inputs, double[] outputs) {
        examples++;
        for (int i = 0; i < inputs.length; i++) {
            addScaled(squares[i], inputs, inputs[i], i + 1);
        }
        for (int i = 0; i < outputs.length; i++) {
            addScaled(products[i], inputs, outputs[i], inputs.length);
        }
    }

    private static void addScaled(double[] row, double[] inputs, double factor, int count) {
        for (int j = 0; j < count; j++) {
            row[j] += factor * inputs[j];
        }
    }

    /**
     * The weights, [outputs, inputs].
     *
     * @param ridge added to the diagonal of the mean of squares, above 0
     * @throws IllegalArgumentException if there was no example
     */
    Matrix solve(double ridge) {
        if (examples == 0) {
            throw new IllegalArgumentException("examples: expected at least 1 without holes but got 0");
        }
        double[][] factor = factor(ridge * examples);
        int inputs = squares.length;
        float[] weights = new float[products.length * inputs];
        for (int output = 0; output < products.length; output++) {
            double[] solution = solve(factor, products[output]);
            for (int i = 0; i < inputs; i++) {
                weights[output * inputs + i] = (float) solution[i];
            }
        }
        return new Matrix(products.length, inputs, weights);
    }

    /** The lower triangle whose product with its transpose is the squares and the ridge. */
    private double[][] factor(double ridge) {
        int size = squares.length;
        double[][] factor = new double[size][];
        for (int i = 0; i < size; i++) {
            factor[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = squares[i][j] + (i == j ? ridge : 0) - product(factor[i], factor[j], j);
                factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
            }
        }
        return factor;
    }

    private static double[] solve(double[][] factor, double[] right) {
        double[] solution = right.clone();
        for (int i = 0; i < solution.length; i++) {
            solution[i] = (solution[i] - product(factor[i], solution, i)) / factor[i][i];
        }
        for (int i = solution.length - 1; i >= 0; i--) {
            solution[i] /= factor[i][i];
            for (int j = 0; j < i; j++) {
                solution[j] -= factor[i][j] * solution[i];
            }
        }
        return solution;
    }

    private static double product(double[] one, double[] other, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
