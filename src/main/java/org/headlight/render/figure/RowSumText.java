package org.headlight.render.figure;

import org.headlight.snapshot.Matrix;

/** What the rows of a map of attention add up to, in words that its numbers bear out. */
public final class RowSumText {
    private static final double CLOSE = 1e-3;

    private RowSumText() {}

    /** A sentence; rows with a value that is no number are left out. */
    public static String of(Matrix weights) {
        boolean empty = false;
        for (int row = 0; row < weights.rows(); row++) {
            double sum = 0;
            for (float weight : weights.row(row)) {
                sum += weight;
            }
            if (Math.abs(sum) > CLOSE && Math.abs(sum - 1) > CLOSE) {
                return "Rows sum to less than 1: the window fades towards its edges.";
            }
            empty |= Math.abs(sum) <= CLOSE;
        }
        return empty ? "Each row sums to 1, or to 0 where there is nothing to look at." : "Each row sums to 1.";
    }
}
