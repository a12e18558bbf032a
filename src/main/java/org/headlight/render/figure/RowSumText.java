package org.headlight.render.figure;

import org.headlight.render.NumberText;
import org.headlight.snapshot.Matrix;

/** What the rows of a map of attention add up to, in words that its numbers bear out. */
public final class RowSumText {
    private static final double CLOSE = 1e-3;

    private RowSumText() {}

    /** A sentence; rows with a value that is no number are left out. */
    public static String of(Matrix weights) {
        boolean empty = false;
        double least = 1;
        double most = 1;
        for (int row = 0; row < weights.rows(); row++) {
            double sum = 0;
            for (float weight : weights.row(row)) {
                sum += weight;
            }
            if (Math.abs(sum) > CLOSE && Math.abs(sum - 1) > CLOSE) {
                least = Math.min(least, sum);
                most = Math.max(most, sum);
            }
            empty |= Math.abs(sum) <= CLOSE;
        }
        if (least < most) {
            return "Rows sum to between %s and %s.".formatted(NumberText.value(least), NumberText.value(most));
        }
        return empty ? "Each row sums to 1, or to 0 where there is nothing to look at." : "Each row sums to 1.";
    }
}
