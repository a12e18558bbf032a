package org.headlight.render.figure;

import java.util.Arrays;

/** Fewer points for a long curve, such that every spike stays. */
public final class CurveThinning {

    private CurveThinning() {}

    /**
     * The points that a curve needs at a given width: the lowest and the highest of each of equal runs of points, every
     * one that is not finite, the first and the last.
     *
     * @param values the curve, evenly spaced
     * @param runs how many runs, at least 1, for example the pixels across
     * @return indices from 0, rising; all of them where the curve is short
     */
    public static int[] extremes(double[] values, int runs) {
        if (values.length <= 2 * runs) {
            int[] all = new int[values.length];
            Arrays.setAll(all, i -> i);
            return all;
        }
        boolean[] kept = new boolean[values.length];
        kept[0] = true;
        kept[values.length - 1] = true;
        for (int run = 0; run < runs; run++) {
            int start = (int) ((long) run * values.length / runs);
            int end = (int) ((run + 1L) * values.length / runs);
            keepExtremes(values, start, end, kept);
        }
        return indices(kept);
    }

    private static void keepExtremes(double[] values, int start, int end, boolean[] kept) {
        int lowest = -1;
        int highest = -1;
        for (int i = start; i < end; i++) {
            if (!Double.isFinite(values[i])) {
                kept[i] = true;
                continue;
            }
            lowest = lowest < 0 || values[i] < values[lowest] ? i : lowest;
            highest = highest < 0 || values[i] > values[highest] ? i : highest;
        }
        if (lowest >= 0) {
            kept[lowest] = true;
            kept[highest] = true;
        }
    }

    private static int[] indices(boolean[] kept) {
        int[] indices = new int[kept.length];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                indices[count++] = i;
            }
        }
        return Arrays.copyOf(indices, count);
    }
}
