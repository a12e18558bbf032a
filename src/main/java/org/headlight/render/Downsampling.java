package org.headlight.render;

import org.headlight.snapshot.Matrix;

/** How many cells become one when there are more cells than pixels. NaN is left out; a block of nothing else is NaN. */
public enum Downsampling {
    /** The largest counts, so that a single spike survives. */
    MAXIMUM("largest") {
        @Override
        float blend(Matrix matrix, int top, int bottom, int left, int right) {
            float[] values = matrix.values();
            float largest = Float.NaN;
            for (int row = top; row < bottom; row++) {
                int end = row * matrix.columns() + right;
                for (int i = row * matrix.columns() + left; i < end; i++) {
                    if (!(values[i] <= largest) && values[i] == values[i]) {
                        largest = values[i];
                    }
                }
            }
            return largest;
        }

        /** First down all columns at once, in long loops that processors are made for; a NaN would swallow its column. */
        @Override
        void blendRow(Matrix matrix, int top, int bottom, int width, float[] reduced, int first) {
            float[] band = matrix.row(top);
            for (int row = top + 1; row < bottom; row++) {
                raise(band, matrix.values(), row * matrix.columns());
            }
            if (allNumbers(band)) {
                super.blendRow(new Matrix(1, band.length, band), 0, 1, width, reduced, first);
            } else {
                super.blendRow(matrix, top, bottom, width, reduced, first);
            }
        }
    },
    /** All count equally. */
    MEAN("mean") {
        @Override
        float blend(Matrix matrix, int top, int bottom, int left, int right) {
            float[] values = matrix.values();
            double sum = 0;
            int count = 0;
            for (int row = top; row < bottom; row++) {
                int end = row * matrix.columns() + right;
                for (int i = row * matrix.columns() + left; i < end; i++) {
                    if (values[i] == values[i]) {
                        sum += values[i];
                        count++;
                    }
                }
            }
            return (float) (sum / count);
        }
    };

    private final String words;

    Downsampling(String words) {
        this.words = words;
    }

    /** Its name on the screen. */
    public String words() {
        return words;
    }

    /**
     * A matrix with fewer cells, each for a block of neighbours; blocks differ by one row or column at most.
     *
     * @param rows rows wanted, at least 1; never more than the matrix has
     * @param columns columns wanted, at least 1; never more than the matrix has
     */
    public Matrix reduce(Matrix matrix, int rows, int columns) {
        int height = Math.min(rows, matrix.rows());
        int width = Math.min(columns, matrix.columns());
        if (height == matrix.rows() && width == matrix.columns()) {
            return matrix;
        }
        float[] reduced = new float[Math.multiplyExact(height, width)];
        for (int y = 0; y < height; y++) {
            int top = edge(y, height, matrix.rows());
            int bottom = edge(y + 1, height, matrix.rows());
            blendRow(matrix, top, bottom, width, reduced, y * width);
        }
        return new Matrix(height, width, reduced);
    }

    /** A row of so many values, from the first on, for the cells from top to bottom without this. */
    void blendRow(Matrix matrix, int top, int bottom, int width, float[] reduced, int first) {
        for (int x = 0; x < width; x++) {
            int left = edge(x, width, matrix.columns());
            int right = edge(x + 1, width, matrix.columns());
            reduced[first + x] = blend(matrix, top, bottom, left, right);
        }
    }

    /** One value for the cells from top and left, to bottom and right without these. */
    abstract float blend(Matrix matrix, int top, int bottom, int left, int right);

    private static void raise(float[] band, float[] values, int first) {
        for (int i = 0; i < band.length; i++) {
            band[i] = Math.max(band[i], values[first + i]);
        }
    }

    private static boolean allNumbers(float[] values) {
        for (float value : values) {
            if (value != value) {
                return false;
            }
        }
        return true;
    }

    private static int edge(int block, int blocks, int cells) {
        return (int) ((long) block * cells / blocks);
    }
}
