package org.headlight.task.forecast;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.DataIdentity;
import org.headlight.data.PartSizes;
import org.headlight.data.series.SeriesPart;
import org.headlight.data.series.SlidingWindows;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.WindowPlan;
import org.headlight.data.series.file.SeriesOptions;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.Settings;
import org.headlight.task.HeldBack;
import org.headlight.task.Lesson;
import org.headlight.task.Material;
import org.headlight.task.Recipe;
import org.headlight.task.Task;
import org.headlight.tensor.Tape;

/**
 * A series and what is to be forecast of it. Immutable.
 *
 * @param series the series
 * @param options how it was read
 * @param columns what is forecast from what
 * @param split where its parts end
 */
record ForecastMaterial(TimeSeries series, SeriesOptions options, SeriesColumns columns, PartSizes split)
        implements Material {

    @Override
    public Task task() {
        return Forecasting.TASK;
    }

    @Override
    public DataIdentity identity() {
        return series.identity();
    }

    @Override
    public int size() {
        return series.rows();
    }

    /** What was kept aside comes after all that was learned from, so nothing of it was seen before. */
    @Override
    public Optional<HeldBack> heldBack() {
        int[] ends = split.ends(series.rows());
        int rows = ends[SeriesPart.TEST.ordinal()] - ends[SeriesPart.VALIDATION.ordinal()];
        return rows == 0 ? Optional.empty() : Optional.of(new HeldBack(series, rows, 0));
    }

    @Override
    public ForecastCoding learn(Settings examples) {
        return coding(examples, windows(examples));
    }

    private ForecastCoding coding(Settings examples, SlidingWindows windows) {
        return new ForecastCoding(
                options,
                windows.coding(),
                identity().sha256(),
                lengths(examples).season(),
                examples.integer("dropLast"),
                new Band(examples.real("band")));
    }

    /**
     * The windows of the series.
     *
     * @throws DataFormatException if a column does not exist, a target has nothing to learn from, or a part is too short for a
     *     window; names the column, or how many rows are missing
     */
    private SlidingWindows windows(Settings examples) {
        WindowLengths lengths = lengths(examples);
        SlidingWindows windows = SlidingWindows.of(
                series,
                new WindowPlan(
                        lengths.history(),
                        lengths.horizon(),
                        examples.integer("stride"),
                        split,
                        columns.inputs(),
                        columns.targets()));
        requireWindows(windows, SeriesPart.TRAIN, "training", 1);
        requireWindows(windows, SeriesPart.VALIDATION, "validation", split.validation());
        requireWindows(windows, SeriesPart.TEST, "test", split.test());
        return windows;
    }

    private WindowLengths lengths(Settings examples) {
        return WindowLengths.of(examples, series, split);
    }

    private void requireWindows(SlidingWindows windows, SeriesPart part, String name, double wanted) {
        if (wanted > 0 && windows.firstRows(part).length == 0) {
            throw new DataFormatException(
                    "The %s part of %s has no room for a horizon of %,d rows with known values of %s. Shorten the horizon, or enlarge that part of the split."
                            .formatted(
                                    name,
                                    series.name(),
                                    windows.plan().horizon(),
                                    String.join(", ", windows.plan().targets())));
        }
    }

    /** Windows spread evenly over the part that the best weights are chosen by; over the test part if there is none. */
    @Override
    public List<Probe> probes(Settings examples, int most) {
        SlidingWindows windows = windows(examples);
        int[] rows = windows.firstRows(SeriesPart.VALIDATION);
        int[] unseen = rows.length > 0 ? rows : windows.firstRows(SeriesPart.TEST);
        int count = Math.min(most, unseen.length);
        return IntStream.range(0, count)
                .map(i -> unseen[(int) ((long) i * unseen.length / count)])
                .mapToObj(row -> Probe.of(windows.coding().window(series, row)))
                .toList();
    }

    @Override
    public Probe probe(Settings examples, String asked) {
        SlidingWindows windows = windows(examples);
        int row = AskedRow.of(series, options, asked);
        int history = windows.plan().history();
        if (row < history) {
            throw new DataFormatException(
                    "A forecast from %s on needs %,d rows before it; the first that has them is %s."
                            .formatted(
                                    series.time().label(row),
                                    history,
                                    series.time().label(history)));
        }
        return Probe.of(windows.coding().window(series, row));
    }

    @Override
    public Lesson begin(Recipe recipe, Tape tape) {
        SlidingWindows windows = windows(recipe.examples());
        ForecastCoding coding = coding(recipe.examples(), windows);
        return new ForecastLesson(coding, coding.solver(recipe, tape), windows, recipe);
    }
}
