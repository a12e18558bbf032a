package org.headlight.tensor.operation;

import org.headlight.tensor.GoldenCase;
import org.headlight.tensor.GradientCheck;
import org.junit.jupiter.api.Test;

class MatrixProductTest {

    private static final int BATCH = 6;
    private static final int ROWS = 3;
    private static final int INNER = 18;
    private static final int COLUMNS = 5;

    @Test
    void agreesWithTheReference() {
        GradientCheck.ofInputs(new int[] {2, 3, ROWS, INNER}, new int[] {2, 3, INNER, COLUMNS})
                .compare(
                        inputs -> MatrixProduct.matrixProduct(inputs[0], inputs[1]),
                        inputs -> reference(inputs[0], inputs[1], false));
    }

    @Test
    void agreesWithTheReferenceTransposed() {
        GradientCheck.ofInputs(new int[] {BATCH, ROWS, INNER}, new int[] {BATCH, COLUMNS, INNER})
                .compare(
                        inputs -> MatrixProduct.matrixProductTransposed(inputs[0], inputs[1]),
                        inputs -> reference(inputs[0], inputs[1], true));
    }

    @Test
    void agreesWithPyTorch() {
        GoldenCase.of("parts", "matrix-product")
                .compare(inputs -> MatrixProduct.matrixProduct(inputs.get("left"), inputs.get("right")));
    }

    @Test
    void agreesWithPyTorchTransposed() {
        GoldenCase.of("parts", "matrix-product-transposed")
                .compare(inputs -> MatrixProduct.matrixProductTransposed(inputs.get("left"), inputs.get("right")));
    }

    private static double[] reference(double[] left, double[] right, boolean isTransposed) {
        double[] product = new double[BATCH * ROWS * COLUMNS];
        for (int i = 0; i < product.length; i++) {
            int example = i / (ROWS * COLUMNS);
            int row = i / COLUMNS % ROWS;
            int column = i % COLUMNS;
            for (int k = 0; k < INNER; k++) {
                int place = isTransposed ? column * INNER + k : k * COLUMNS + column;
                product[i] += left[(example * ROWS + row) * INNER + k] * right[example * INNER * COLUMNS + place];
            }
        }
        return product;
    }
}
