package org.headlight.data.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;

/**
 * Cuts a series into windows of history and horizon, one for every place where both fit, oldest first.
 *
 * <p>Values are scaled with mean and deviation of the training part only; the same two numbers bring forecasts back into the
 * file's units. The horizon of a window lies in one part; its history may begin in the part before, as it would in life.
 * A window in whose horizon no value of any target is known is left out. Immutable.
 */
public final class SlidingWindows {
    private final TimeSeries series;
    private final WindowPlan plan;
    private final List<ScaledColumn> inputs;
    private final List<Integer> targetInputs;
    private final int[] ends;

    private SlidingWindows(TimeSeries series, WindowPlan plan, List<ScaledColumn> inputs) {
        this.series = series;
        this.plan = plan;
        this.ends = plan.split().ends(series.rows());
        this.inputs = inputs;
        this.targetInputs = plan.targets().stream().map(plan.inputs()::indexOf).toList();
    }

    /**
     * Cuts a series.
     *
     * @throws DataFormatException if a column does not exist, the training part is shorter than one window, or a target has
     *     no values or always the same one there; names the column or how many rows are missing
     */
    public static SlidingWindows of(TimeSeries series, WindowPlan plan) {
        int trainEnd = plan.split().ends(series.rows())[0];
        SlidingWindows windows = new SlidingWindows(
                series,
                plan,
                plan.inputs().stream()
                        .map(series::column)
                        .map(column -> ScaledColumn.of(column, Scaling.of(column, trainEnd)))
                        .toList());
        int lacking = plan.history() + plan.horizon() - windows.ends[0];
        if (lacking > 0) {
            throw new DataFormatException(
                    "The training part of %s has %,d rows, but a history of %,d and a horizon of %,d take %,d more. "
                                    .formatted(series.name(), windows.ends[0], plan.history(), plan.horizon(), lacking)
                            + "Shorten history or horizon, or train on a larger part.");
        }
        plan.targets().forEach(name -> refuseUnlearnable(series, series.column(name), windows.ends[0]));
        return windows;
    }

    /**
     * Cuts a series as another was cut, and scales it alike.
     *
     * @throws DataFormatException if a column does not exist; names those there are
     */
    static SlidingWindows like(TimeSeries series, WindowPlan plan, List<Scaling> scalings) {
        return new SlidingWindows(
                series,
                plan,
                IntStream.range(0, scalings.size())
                        .mapToObj(
                                i -> ScaledColumn.of(series.column(plan.inputs().get(i)), scalings.get(i)))
                        .toList());
    }

    private static void refuseUnlearnable(TimeSeries series, SeriesColumn column, int trainEnd) {
        if (!column.varies()) {
            throw new DataFormatException(
                    "The column \"%s\" of %s %s, so there is nothing to forecast. Choose another target."
                            .formatted(column.name(), series.name(), sameness(column, series.rows())));
        }
        if (!column.varies(trainEnd)) {
            throw new DataFormatException(
                    "The column \"%s\" of %s %s in its first %,d rows, which are the training part, so there is nothing to learn. "
                                    .formatted(column.name(), series.name(), sameness(column, trainEnd), trainEnd)
                            + "Choose another target or another split.");
        }
    }

    private static String sameness(SeriesColumn column, int rows) {
        return IntStream.range(0, rows).allMatch(column::isMissing) ? "has no values" : "is always the same";
    }

    public TimeSeries series() {
        return series;
    }

    public WindowPlan plan() {
        return plan;
    }

    /** How each input is scaled, in the order of the plan. */
    public List<Scaling> scalings() {
        return inputs.stream().map(ScaledColumn::scaling).toList();
    }

    /** What other series need to be cut and scaled alike. */
    public SeriesCoding coding() {
        return new SeriesCoding(plan, scalings());
    }

    /** How each target is scaled, in the order of the plan. */
    public List<Scaling> targetScalings() {
        return targetInputs.stream().map(i -> inputs.get(i).scaling()).toList();
    }

    /**
     * The rows, from 0, at which the horizons of a part's windows begin.
     *
     * @return [windows], ascending; empty if the part is too short for a window
     */
    public int[] firstRows(SeriesPart part) {
        int begin = part == SeriesPart.TRAIN ? 0 : ends[part.ordinal() - 1];
        int end = ends[part.ordinal()];
        int first = Math.max(begin, plan.history());
        return IntStream.iterate(first, row -> row + plan.horizon() <= end, row -> row + plan.stride())
                .filter(this::hasTruth)
                .toArray();
    }

    private boolean hasTruth(int firstRow) {
        for (int target : targetInputs) {
            for (int row = firstRow; row < firstRow + plan.horizon(); row++) {
                if (inputs.get(target).seen()[row] == 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * A part's windows in batches, oldest first.
     *
     * @param batchSize windows in a batch, at least 1
     * @param dropsLast whether a last batch with fewer is left out, as some published results do
     */
    public List<int[]> inOrder(SeriesPart part, int batchSize, boolean dropsLast) {
        return cut(firstRows(part), batchSize, dropsLast);
    }

    /**
     * The training windows of one epoch in batches, shuffled anew for each epoch.
     *
     * @param epoch number of the epoch
     * @param seed decides every order
     */
    public List<int[]> epoch(int batchSize, int epoch, long seed) {
        List<Integer> rows = new ArrayList<>(
                IntStream.of(firstRows(SeriesPart.TRAIN)).boxed().toList());
        Collections.shuffle(rows, new SplittableRandom(new SplittableRandom(seed).nextLong() + epoch));
        return cut(rows.stream().mapToInt(row -> row).toArray(), batchSize, false);
    }

    private static List<int[]> cut(int[] rows, int batchSize, boolean dropsLast) {
        int count = dropsLast ? rows.length / batchSize : Math.ceilDiv(rows.length, batchSize);
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(i * batchSize, Math.min((i + 1) * batchSize, rows.length))
                        .map(at -> rows[at])
                        .toArray())
                .toList();
    }

    /**
     * The windows whose horizons begin at some rows.
     *
     * @param firstRows [batch], rows of the series, from 0, with the history before and the horizon from there on; the
     *     horizon may reach beyond the end of the series, where nothing is known yet
     */
    public SeriesBatch batch(int... firstRows) {
        SeriesBatch.Size size = new SeriesBatch.Size(
                firstRows.length, plan.history(), inputs.size(), plan.horizon(), targetInputs.size());
        SeriesBatch batch = SeriesBatch.empty(size, firstRows, targetInputs);
        for (int window = 0; window < firstRows.length; window++) {
            fill(batch, window, firstRows[window]);
        }
        return batch;
    }

    private void fill(SeriesBatch batch, int window, int firstRow) {
        for (int input = 0; input < inputs.size(); input++) {
            ScaledColumn column = inputs.get(input);
            for (int step = 0; step < plan.history(); step++) {
                int row = firstRow - plan.history() + step;
                int at = batch.seenAt(window, step, input);
                batch.history()[at] = column.values()[row];
                batch.historySeen()[at] = column.seen()[row];
                batch.sinceSeen()[at] = Math.min(column.since()[row], step + 1);
            }
        }
        int known = Math.min(plan.horizon(), series.rows() - firstRow);
        for (int target = 0; target < targetInputs.size(); target++) {
            ScaledColumn column = inputs.get(targetInputs.get(target));
            for (int step = 0; step < known; step++) {
                int at = batch.forecastAt(window, step, target);
                batch.truth()[at] = column.values()[firstRow + step];
                batch.truthSeen()[at] = column.seen()[firstRow + step];
            }
        }
    }
}
