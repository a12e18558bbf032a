package org.headlight.ui.control.heatmap;

/** How large cells may be drawn: whole pixels, so that all are equal, and below that halves of halves. */
final class CellSize {
    /** The size called 100 %. */
    static final double NORMAL = 20;

    private static final double[] LADDER = {
        1 / 64.0, 1 / 32.0, 1 / 16.0, 1 / 8.0, 1 / 4.0, 1 / 2.0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 28, 32, 40,
        48, 64, 80, 96
    };

    private CellSize() {}

    /** The next larger size. */
    static double above(double size) {
        for (double step : LADDER) {
            if (step > size * 1.001) {
                return step;
            }
        }
        return LADDER[LADDER.length - 1];
    }

    /** The next smaller size. */
    static double below(double size) {
        for (int i = LADDER.length - 1; i >= 0; i--) {
            if (LADDER[i] < size * 0.999) {
                return LADDER[i];
            }
        }
        return LADDER[0];
    }

    /**
     * The size at which cells fill a length, in whole pixels where that is at least one.
     *
     * @param length pixels
     * @param cells how many cells
     * @param most the largest size wanted
     */
    static double fitting(double length, int cells, double most) {
        double size = Math.clamp(length / Math.max(1, cells), LADDER[0], most);
        return size >= 1 ? Math.floor(size) : size;
    }
}
