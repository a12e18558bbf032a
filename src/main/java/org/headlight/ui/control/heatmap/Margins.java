package org.headlight.ui.control.heatmap;

import java.util.Arrays;
import org.headlight.snapshot.Matrix;

/**
 * What stands beside the rows and below the columns of an attention map. Immutable.
 *
 * @param entropy for each row {@code -sum p log p} of its weights, in nats; NaN where a weight is
 * @param largestEntropy the entropy of a uniform row, in nats
 * @param received for each column the mean weight it gets over all rows; values that are not finite are left out
 * @param largestReceived the largest of these, 0 where there is none
 */
record Margins(double[] entropy, double largestEntropy, double[] received, double largestReceived) {

    /** The bars of more cells would be thinner than a pixel, and take longer than the map itself. */
    private static final int MOST_CELLS = 1 << 20;

    /** Whether bars say something about a matrix: it has several rows, and no more cells than bars can stand for. */
    static boolean areReadable(Matrix matrix) {
        return matrix.rows() > 1 && matrix.values().length <= MOST_CELLS;
    }

    /** The margins of a matrix, [queries, keys]. */
    static Margins of(Matrix matrix) {
        double[] entropy = new double[matrix.rows()];
        double[] received = new double[matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                float weight = matrix.at(row, column);
                entropy[row] -= weight > 0 || Float.isNaN(weight) ? weight * Math.log(weight) : 0;
                received[column] += Float.isFinite(weight) ? weight / matrix.rows() : 0;
            }
        }
        double largest = Arrays.stream(received).max().orElse(0);
        return new Margins(entropy, Math.log(Math.max(1, matrix.columns())), received, Math.max(0, largest));
    }
}
