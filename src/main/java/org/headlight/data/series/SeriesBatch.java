package org.headlight.data.series;

import java.util.List;

/**
 * Windows that go through a network together. Values are scaled; where one is missing it is 0 and its mask is 0: the mask
 * says so, and nothing is made up. Immutable: the arrays are handed over and never written again.
 *
 * @param history [batch, history, inputs], what is seen
 * @param historySeen [batch, history, inputs], 1 where there is a value, 0 where it is missing
 * @param sinceSeen [batch, history, inputs], rows since the column last had a value, 0 where it has one; counted from before
 *     the first row of the window where it has none before, so that a window says all there is to say
 * @param truth [batch, horizon, targets], what came
 * @param truthSeen [batch, horizon, targets], 1 where there is a value, 0 where it is missing
 * @param firstRows [batch], row of the series, from 0, at which each one's horizon begins
 * @param size extent of every axis
 * @param targetInputs [targets], index of each target among the inputs
 */
public record SeriesBatch(
        float[] history,
        float[] historySeen,
        float[] sinceSeen,
        float[] truth,
        float[] truthSeen,
        int[] firstRows,
        Size size,
        int[] targetInputs) {

    /**
     * How far each axis goes. Immutable.
     *
     * @param batch number of windows
     * @param history rows that are seen
     * @param inputs columns that are seen
     * @param horizon rows that are forecast
     * @param targets columns that are forecast
     */
    public record Size(int batch, int history, int inputs, int horizon, int targets) {
        /** Numbers in what is seen. */
        public int seen() {
            return Math.multiplyExact(batch, Math.multiplyExact(history, inputs));
        }

        /** Numbers in what is forecast. */
        public int forecast() {
            return Math.multiplyExact(batch, Math.multiplyExact(horizon, targets));
        }
    }

    /** @throws IllegalArgumentException if an array does not fill its shape; says expected and actual */
    public SeriesBatch {
        require("history", size.seen(), history.length);
        require("historySeen", size.seen(), historySeen.length);
        require("sinceSeen", size.seen(), sinceSeen.length);
        require("truth", size.forecast(), truth.length);
        require("truthSeen", size.forecast(), truthSeen.length);
        require("firstRows", size.batch(), firstRows.length);
        require("targetInputs", size.targets(), targetInputs.length);
    }

    /** Room for windows of a size, everything missing. */
    static SeriesBatch empty(Size size, int[] firstRows, List<Integer> targetInputs) {
        return new SeriesBatch(
                new float[size.seen()],
                new float[size.seen()],
                new float[size.seen()],
                new float[size.forecast()],
                new float[size.forecast()],
                firstRows,
                size,
                targetInputs.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The truth, NaN where it is not known: [batch, horizon, targets]; a copy. */
    public float[] knownTruth() {
        float[] known = truth.clone();
        for (int at = 0; at < known.length; at++) {
            known[at] = truthSeen[at] == 1 ? known[at] : Float.NaN;
        }
        return known;
    }

    /** In which rows some input has a value: [batch, history]. */
    public boolean[] rowsSeen() {
        boolean[] seen = new boolean[size.batch() * size.history()];
        for (int at = 0; at < historySeen.length; at++) {
            seen[at / size.inputs()] |= historySeen[at] == 1;
        }
        return seen;
    }

    /** The index of a window's row and input in the arrays of what is seen, all from 0. */
    public int seenAt(int window, int row, int input) {
        return (window * size.history() + row) * size.inputs() + input;
    }

    /** The index of a window's step and target in the arrays of what is forecast, all from 0. */
    public int forecastAt(int window, int step, int target) {
        return (window * size.horizon() + step) * size.targets() + target;
    }

    private static void require(String name, int expected, int actual) {
        if (expected != actual) {
            throw new IllegalArgumentException("%s: expected %d numbers but got %d".formatted(name, expected, actual));
        }
    }

    @Override
    public String toString() {
        return "SeriesBatch[%s]".formatted(size);
    }
}
