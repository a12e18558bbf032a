package org.headlight.task.forecast;

import static org.headlight.tensor.operation.MatrixProduct.matrixProductTransposed;
import static org.headlight.tensor.operation.Reshape.reshape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.headlight.data.DataFormatException;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.data.series.SeriesBatch;
import org.headlight.data.series.SeriesPart;
import org.headlight.data.series.SlidingWindows;
import org.headlight.data.series.TimeSeries;
import org.headlight.evaluation.forecast.ForecastReport;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.attention.InputGradients;
import org.headlight.model.attention.InterveningRecorder;
import org.headlight.model.forecaster.Forecaster;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Intervention;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.Probe;
import org.headlight.snapshot.ProbeAttention;
import org.headlight.snapshot.SeriesWindow;
import org.headlight.task.BatchLoss;
import org.headlight.task.Score;
import org.headlight.task.Solver;
import org.headlight.task.Steps;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;

/**
 * A forecaster with its coding. Confined to the engine thread.
 *
 * @param tape where it computes
 * @param network the network
 * @param coding makes of series what it reads, and of what it tells values
 * @param loss how wrong its forecasts are
 */
record ForecastSolver(Tape tape, Forecaster network, ForecastCoding coding, ForecastLoss loss) implements Solver {
    private static final int TOGETHER = 64;

    /** Goes forward through the network, in the step that the tape has begun. */
    BatchLoss loss(SeriesBatch batch) {
        return new BatchLoss(
                loss.of(network.forecast(tape, batch, AttentionRecorder.NOBODY), batch.knownTruth()),
                batch.size().batch(),
                Double.NaN);
    }

    /** Mean loss over the windows of a part; empty if it might not go on. */
    Optional<Score> score(SlidingWindows windows, SeriesPart part, BooleanSupplier mayGoOn) {
        double sum = 0;
        long judged = 0;
        for (int[] firstRows : windows.inOrder(part, TOGETHER, false)) {
            if (!mayGoOn.getAsBoolean()) {
                return Optional.empty();
            }
            tape.beginInference();
            BatchLoss answer = loss(windows.batch(firstRows));
            sum += (double) answer.loss().item() * answer.examples();
            judged += answer.examples();
        }
        return Optional.of(new Score(sum / judged, Double.NaN));
    }

    @Override
    public List<ProbeAttention> attend(List<Probe> probes, Intervention intervention) {
        List<ProbeAttention> seen = new ArrayList<>();
        for (int from = 0; from < probes.size(); from += TOGETHER) {
            seen.addAll(attendTogether(probes.subList(from, Math.min(from + TOGETHER, probes.size())), intervention));
        }
        return seen;
    }

    private List<ProbeAttention> attendTogether(List<Probe> probes, Intervention intervention) {
        List<SeriesWindow> windows =
                probes.stream().map(probe -> probe.window().orElseThrow()).toList();
        ForecastRecording recording = new ForecastRecording(windows);
        tape.beginInference();
        SeriesBatch batch = coding.series()
                .batch(windows.stream()
                        .map(window -> MaskedRows.of(window, intervention))
                        .toList());
        float[] told = network.forecast(tape, batch, new InterveningRecorder(recording, intervention))
                .toArray(); // [batch, horizon, targets, told]
        return IntStream.range(0, probes.size())
                .mapToObj(i -> new ProbeAttention(probes.get(i), recording.maps(i), forecast(told, batch.size(), i)))
                .toList();
    }

    @Override
    public List<Float> gradients(Probe probe) {
        InputGradients gradients = new InputGradients();
        tape.beginExplaining();
        SeriesBatch batch = coding.series().batch(List.of(probe.window().orElseThrow()));
        Tensor told = network.forecast(tape, batch, gradients); // [1, horizon, targets * told]
        float[] ones = new float[told.size()];
        Arrays.fill(ones, 1);
        Tensor row = reshape(told, 1, 1, ones.length);
        tape.backward(matrixProductTransposed(row, tape.constant(ones, 1, 1, ones.length)));
        return gradients.values();
    }

    private Forecast forecast(float[] told, SeriesBatch.Size size, int window) {
        boolean hasBand = coding.band().isThere();
        return new Forecast(
                coding.series().plan().targets(),
                inUnits(told, size, window, 0),
                hasBand ? Optional.of(inUnits(told, size, window, 1)) : Optional.empty(),
                hasBand ? Optional.of(inUnits(told, size, window, 2)) : Optional.empty());
    }

    /**
     * One of the numbers told of each value, in the file's units: [horizon, targets]. Ends of a band that were learned to lie on the
     * wrong side of the value lie on it.
     */
    private Matrix inUnits(float[] told, SeriesBatch.Size size, int window, int number) {
        int each = coding.band().told();
        int cells = size.horizon() * size.targets();
        float[] units = new float[cells];
        for (int at = 0; at < cells; at++) {
            int place = (window * cells + at) * each;
            float bounded = switch (number) {
                case 1 -> Math.min(told[place], told[place + 1]);
                case 2 -> Math.max(told[place], told[place + 2]);
                default -> told[place];
            };
            units[at] = coding.series().targetScaling(at % size.targets()).unscaled(bounded);
        }
        return new Matrix(size.horizon(), size.targets(), units);
    }

    /** The values alone, scaled: [batch, horizon, targets]. */
    private float[] values(SeriesBatch batch) {
        tape.beginInference();
        float[] told = network.forecast(tape, batch, AttentionRecorder.NOBODY).toArray();
        float[] values = new float[batch.size().forecast()];
        int each = coding.band().told();
        for (int at = 0; at < values.length; at++) {
            values[at] = told[at * each];
        }
        return values;
    }

    /** Judges the test part of the series it learned from, and every window of any other. */
    @Override
    public ForecastReport judge(Examples examples, Progress progress) {
        TimeSeries series = (TimeSeries) examples;
        boolean own = series.identity().sha256().equals(coding.trainedOn());
        SlidingWindows windows =
                own ? coding.series().windows(series) : coding.series().allWindows(series);
        SeriesPart part = own ? SeriesPart.TEST : SeriesPart.TRAIN;
        if (windows.firstRows(part).length == 0) {
            throw new DataFormatException(
                    "%s has no window to judge on: a history of %,d and a horizon of %,d with known values are more than %s. "
                                    .formatted(
                                            series.name(),
                                            windows.plan().history(),
                                            windows.plan().horizon(),
                                            own ? "its test part has" : "its %,d rows".formatted(series.rows()))
                            + "Take a longer series.");
        }
        int methods = coding.season() > 0 ? 3 : 2;
        Steps steps = new Steps(progress, (long) methods * Math.ceilDiv(windows.firstRows(part).length, TOGETHER));
        return judge(windows, part, own ? "test" : "all", steps).orElseThrow(CancellationException::new);
    }

    /**
     * Judges a part beside the baselines.
     *
     * @param name what the part is called in the report
     * @return empty if it might not go on
     */
    Optional<ForecastReport> judge(SlidingWindows windows, SeriesPart part, String name, BooleanSupplier mayGoOn) {
        ForecastReport.Protocol protocol = new ForecastReport.Protocol(name, part, coding.dropLast(), coding.season());
        return ForecastReport.of(this::values, windows, protocol, mayGoOn);
    }
}
