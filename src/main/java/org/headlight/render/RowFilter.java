package org.headlight.render;

import java.util.Arrays;
import org.headlight.snapshot.Matrix;

/** Leaves of each row of a map what it mostly looks at. */
public final class RowFilter {
    private static final double SLACK = 1e-6;

    private RowFilter() {}

    /** The largest weights of each row that together make up a share of its sum; the others become 0. */
    public static Matrix strongest(Matrix weights, double share) {
        if (share >= 1) {
            return weights;
        }
        float[] values = weights.values().clone();
        for (int row = 0; row < weights.rows(); row++) {
            float least = least(weights.row(row), share);
            for (int i = row * weights.columns(); i < (row + 1) * weights.columns(); i++) {
                values[i] = values[i] < least ? 0 : values[i];
            }
        }
        return new Matrix(weights.rows(), weights.columns(), values);
    }

    /** The smallest of the largest values that make up a share of their sum. */
    private static float least(float[] row, double share) {
        Arrays.sort(row);
        double sum = 0;
        for (float value : row) {
            sum += Float.isFinite(value) ? value : 0;
        }
        double reached = 0;
        for (int i = row.length - 1; i >= 0; i--) {
            reached += Float.isFinite(row[i]) ? row[i] : 0;
            if (Float.isFinite(row[i]) && reached >= share * sum - SLACK) {
                return row[i];
            }
        }
        return 0;
    }
}
