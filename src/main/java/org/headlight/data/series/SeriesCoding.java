package org.headlight.data.series;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.PartSizes;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.SeriesWindow;

/**
 * How windows of any series become numbers for a network, and its numbers values again: what was learned from the training part
 * of one series. Immutable.
 *
 * @param plan what is forecast from what
 * @param scalings how each input is scaled, in the order of the plan
 */
public record SeriesCoding(WindowPlan plan, List<Scaling> scalings) {

    /** @throws IllegalArgumentException if there is not one scaling for each input; says expected and actual */
    public SeriesCoding {
        scalings = List.copyOf(scalings);
        if (scalings.size() != plan.inputs().size()) {
            throw new IllegalArgumentException(
                    "scalings: expected %d but got %d".formatted(plan.inputs().size(), scalings.size()));
        }
    }

    /**
     * The windows of a series that is split as the first one was.
     *
     * @throws org.headlight.data.DataFormatException if a column does not exist; names those there are
     */
    public SlidingWindows windows(TimeSeries series) {
        return SlidingWindows.like(series, plan, scalings);
    }

    /**
     * The windows of a series that is not split: all are in the first part.
     *
     * @throws org.headlight.data.DataFormatException if a column does not exist; names those there are
     */
    public SlidingWindows allWindows(TimeSeries series) {
        WindowPlan whole = new WindowPlan(
                plan.history(), plan.horizon(), plan.stride(), PartSizes.whole(), plan.inputs(), plan.targets());
        return SlidingWindows.like(series, whole, scalings);
    }

    /** Index of each target among the inputs, from 0. */
    public List<Integer> targetInputs() {
        return plan.targets().stream().map(plan.inputs()::indexOf).toList();
    }

    /** How a target is scaled, from 0. */
    public Scaling targetScaling(int target) {
        return scalings.get(plan.inputs().indexOf(plan.targets().get(target)));
    }

    /**
     * A stretch of a series as it is shown and asked about.
     *
     * @param firstRow at which the horizon begins, from 0; the horizon may reach beyond the end of the series
     */
    public SeriesWindow window(TimeSeries series, int firstRow) {
        int begin = firstRow - plan.history();
        int end = firstRow + plan.horizon();
        Optional<TimeAxis> times = series.time().continued(Math.max(0, end - series.rows()));
        List<String> labels = IntStream.range(begin, end)
                .mapToObj(row -> row < series.rows() || times.isPresent()
                        ? times.orElse(series.time()).label(row)
                        : "+%d".formatted(row - series.rows() + 1))
                .toList();
        List<LocalDateTime> dates = times.isEmpty()
                ? List.of()
                : IntStream.range(begin, end)
                        .mapToObj(times.get()::time)
                        .flatMap(Optional::stream)
                        .toList();
        return new SeriesWindow(
                plan.inputs(),
                targetInputs(),
                labels,
                dates,
                cut(series, plan.inputs(), begin, firstRow),
                cut(series, plan.targets(), firstRow, end));
    }

    private static Matrix cut(TimeSeries series, List<String> names, int from, int to) {
        float[] values = new float[(to - from) * names.size()];
        for (int i = 0; i < names.size(); i++) {
            float[] column = series.column(names.get(i)).values();
            for (int row = from; row < to; row++) {
                values[(row - from) * names.size() + i] = row < column.length ? column[row] : Float.NaN;
            }
        }
        return new Matrix(to - from, names.size(), values);
    }

    /**
     * Stretches as a network takes them; what came is not in it.
     *
     * @param windows at least one, with the columns and the lengths of the plan
     * @throws IllegalArgumentException if one has others; says expected and actual
     */
    public SeriesBatch batch(List<SeriesWindow> windows) {
        SeriesBatch.Size size = new SeriesBatch.Size(
                windows.size(),
                plan.history(),
                plan.inputs().size(),
                plan.horizon(),
                plan.targets().size());
        SeriesBatch batch = SeriesBatch.empty(size, new int[windows.size()], targetInputs());
        for (int window = 0; window < windows.size(); window++) {
            fill(batch, window, windows.get(window));
        }
        return batch;
    }

    private void fill(SeriesBatch batch, int window, SeriesWindow given) {
        if (!given.columns().equals(plan.inputs())
                || given.history().rows() != plan.history()
                || given.truth().rows() != plan.horizon()) {
            throw new IllegalArgumentException("window: expected %d and %d rows of %s but got %d and %d of %s"
                    .formatted(
                            plan.history(),
                            plan.horizon(),
                            plan.inputs(),
                            given.history().rows(),
                            given.truth().rows(),
                            given.columns()));
        }
        for (int input = 0; input < scalings.size(); input++) {
            for (int step = 0; step < plan.history(); step++) {
                int at = batch.seenAt(window, step, input);
                float value = given.history().at(step, input);
                boolean missing = Float.isNaN(value);
                batch.history()[at] = missing ? 0 : scalings.get(input).scaled(value);
                batch.historySeen()[at] = missing ? 0 : 1;
                batch.sinceSeen()[at] =
                        missing ? 1 + (step == 0 ? 0 : batch.sinceSeen()[batch.seenAt(window, step - 1, input)]) : 0;
            }
        }
    }
}
