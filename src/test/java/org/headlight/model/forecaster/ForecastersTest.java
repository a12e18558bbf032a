package org.headlight.model.forecaster;

import static org.headlight.tensor.operation.MeanSquaredError.meanSquaredError;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headlight.data.DataIdentity;
import org.headlight.data.PartSizes;
import org.headlight.data.series.SeriesBatch;
import org.headlight.data.series.SeriesColumn;
import org.headlight.data.series.SlidingWindows;
import org.headlight.data.series.TimeAxis;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.WindowPlan;
import org.headlight.model.NetworkSpec;
import org.headlight.model.Networks;
import org.headlight.model.attention.AttentionRecorder;
import org.headlight.model.network.NetworkKind;
import org.headlight.model.network.SeriesSizes;
import org.headlight.tensor.Tape;
import org.headlight.tensor.Tensor;
import org.headlight.tensor.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every forecaster, with its usual options and with every other one. */
class ForecastersTest {
    private static final float CLOSE = 1e-4f;
    private static final int HISTORY = 6;
    private static final int HORIZON = 3;
    private static final SeriesSizes SIZES = new SeriesSizes(HISTORY, 2, HORIZON, 1, 1);

    private final Tape tape = new Tape(Workers.SERIAL);

    @AfterEach
    void free() {
        tape.close();
    }

    /** Every network with small sizes, and with each choice and switch turned to each of its other values. */
    static Stream<NetworkSpec> specs() {
        return Forecasters.ALL.stream()
                .map(NetworkKind::name)
                .map(NetworkSpec::of)
                .map(ForecastersTest::small)
                .flatMap(spec -> Stream.concat(Stream.of(spec), variants(spec)));
    }

    private static Stream<NetworkSpec> variants(NetworkSpec spec) {
        Stream<NetworkSpec> choices = spec.settings().schema().stream()
                .flatMap(setting -> setting.choices().stream()
                        .filter(choice -> !choice.equals(setting.initial()))
                        .map(choice -> spec.with(setting.key(), choice)));
        return Stream.concat(
                choices,
                Stream.of("causal", "window")
                        .filter(spec.settings().values()::containsKey)
                        .map(key -> spec.with(key, key.equals("causal") ? "true" : "2")));
    }

    private static NetworkSpec small(NetworkSpec spec) {
        NetworkSpec small = spec;
        for (String option :
                List.of("modelSize=8", "hiddenSize=6", "attentionSize=5", "heads=2", "feedForwardSize=12")) {
            String[] pair = option.split("=");
            small = small.settings().values().containsKey(pair[0]) ? small.with(pair[0], pair[1]) : small;
        }
        return small;
    }

    /** Two columns of 40 rows, the first of which is forecast, with two holes and a row in which nothing is, moved by a level. */
    private static SlidingWindows windows(float level) {
        float[] one = new float[40];
        float[] other = new float[40];
        for (int row = 0; row < one.length; row++) {
            one[row] = level + (float) Math.sin(row);
            other[row] = row % 7;
        }
        one[9] = Float.NaN;
        other[10] = Float.NaN;
        one[22] = Float.NaN;
        other[22] = Float.NaN;
        TimeSeries series = new TimeSeries(
                TimeAxis.counted(one.length),
                List.of(new SeriesColumn("one", one), new SeriesColumn("other", other)),
                List.of(),
                new DataIdentity("numbers.csv", "", one.length, 0));
        return SlidingWindows.of(
                series, WindowPlan.of(series, HISTORY, HORIZON, PartSizes.shares(0.8, 0.1, 0.1), List.of("one")));
    }

    private Forecaster network(NetworkSpec spec) {
        Forecaster network = Networks.build(Forecaster.class, spec, SIZES, 5);
        if (network instanceof LinearHistory) {
            // Its weights are 0 until they are solved for.
            Tensor weight = network.parameters().get("target1.weight");
            float[] values = new float[weight.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.cos(i);
            }
            weight.copyFrom(values);
        }
        return network;
    }

    private float[] forecast(Forecaster network, SeriesBatch batch) {
        tape.beginInference();
        Tensor told = network.forecast(tape, batch, AttentionRecorder.NOBODY);
        assertArrayEquals(new int[] {batch.size().batch(), HORIZON, 1}, told.shape());
        return told.toArray();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aWindowAloneIsForecastAsInABatch(NetworkSpec spec) {
        SlidingWindows windows = windows(0);
        try (Forecaster network = network(spec)) {
            float[] together = forecast(network, windows.batch(8, 12, 25));
            for (int i = 0; i < 3; i++) {
                float[] alone = forecast(network, windows.batch(new int[] {8, 12, 25}[i]));
                assertArrayEquals(alone, Arrays.copyOfRange(together, i * HORIZON, (i + 1) * HORIZON), CLOSE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void neitherWhatIsMissingNorWhatCameIsLookedAt(NetworkSpec spec) {
        SeriesBatch batch = windows(0).batch(12, 24);
        float[] history = batch.history().clone();
        for (int at = 0; at < history.length; at++) {
            history[at] = batch.historySeen()[at] == 1 ? history[at] : 1e6f;
        }
        float[] truth = new float[2 * HORIZON];
        Arrays.fill(truth, 1e6f);
        SeriesBatch other = new SeriesBatch(
                history,
                batch.historySeen(),
                batch.sinceSeen(),
                truth,
                batch.truthSeen(),
                batch.firstRows(),
                batch.size(),
                batch.targetInputs());
        try (Forecaster network = network(spec)) {
            assertArrayEquals(forecast(network, batch), forecast(network, other), CLOSE);
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everyRowOfAttentionSumsToOne(NetworkSpec spec) {
        try (Forecaster network = network(spec)) {
            tape.beginInference();
            int[] sites = {0};
            network.forecast(tape, windows(0).batch(12, 25), (site, attended, queries, keys) -> {
                sites[0]++;
                assertEquals(HISTORY, keys.count(0));
                float[] weights = attended.weights().toArray();
                for (int row = 0; row < weights.length / HISTORY; row++) {
                    int first = row * HISTORY;
                    double sum = IntStream.range(first, first + HISTORY)
                            .mapToDouble(at -> weights[at])
                            .sum();
                    assertEquals(1, sum, CLOSE);
                }
            });
            assertEquals(spec.network().equals("forecast-linear"), sites[0] == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aRowInWhichNothingWasSeenIsNotAttendedTo(NetworkSpec spec) {
        int missing = 22 - (25 - HISTORY);
        try (Forecaster network = network(spec)) {
            tape.beginInference();
            network.forecast(tape, windows(0).batch(25), (site, attended, queries, keys) -> {
                float[] weights = attended.weights().toArray();
                for (int at = 0; at < weights.length; at++) {
                    int query = at / HISTORY % queries.count(0);
                    if (at % HISTORY == missing) {
                        assertEquals(0f, weights[at]);
                        assertFalse(attended.mask().allows(0, query, at % HISTORY));
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aHistoryInWhichNothingWasSeenIsForecastAllTheSame(NetworkSpec spec) {
        SeriesBatch seen = windows(0).batch(12, 20);
        float[] since = seen.sinceSeen().clone();
        Arrays.fill(since, 0, HISTORY * 2, 6);
        float[] there = seen.historySeen().clone();
        Arrays.fill(there, 0, HISTORY * 2, 0);
        SeriesBatch nothing = new SeriesBatch(
                seen.history(),
                there,
                since,
                seen.truth(),
                seen.truthSeen(),
                seen.firstRows(),
                seen.size(),
                seen.targetInputs());
        try (Forecaster network = network(spec)) {
            float[] forecast = forecast(network, nothing);
            for (float value : forecast) {
                assertTrue(Float.isFinite(value));
            }
            float[] other = forecast(network, seen);
            assertArrayEquals(
                    Arrays.copyOfRange(other, HORIZON, 2 * HORIZON),
                    Arrays.copyOfRange(forecast, HORIZON, 2 * HORIZON),
                    CLOSE);
        }
    }

    /** A series that has risen by a level is forecast to go on from there, where windows are measured from themselves. */
    @ParameterizedTest
    @MethodSource("specs")
    void aSeriesThatHasDriftedIsForecastFromWhereItIs(NetworkSpec spec) {
        boolean drifts =
                !spec.settings().values().getOrDefault("normalisation", "last").equals("none");
        SeriesBatch batch = windows(0).batch(20);
        float[] risen = batch.history().clone();
        for (int at = 0; at < risen.length; at += 2) {
            risen[at] += batch.historySeen()[at] * 3;
        }
        SeriesBatch higher = new SeriesBatch(
                risen,
                batch.historySeen(),
                batch.sinceSeen(),
                batch.truth(),
                batch.truthSeen(),
                batch.firstRows(),
                batch.size(),
                batch.targetInputs());
        try (Forecaster network = network(spec)) {
            float[] before = forecast(network, batch);
            float[] after = forecast(network, higher);
            boolean follows = IntStream.range(0, HORIZON).allMatch(i -> Math.abs(after[i] - before[i] - 3) < 1e-3);
            assertEquals(drifts, follows);
        }
    }

    /** The slope of the loss along each parameter, against the difference that a small step along it makes. */
    @ParameterizedTest
    @MethodSource("specs")
    void gradientsAreTheSlopesOfTheLoss(NetworkSpec spec) {
        if (spec.network().equals("forecast-linear")) {
            return; // a formula sets its weights
        }
        SeriesBatch batch = windows(0).batch(12, 20);
        try (Forecaster network =
                network(spec.settings().values().containsKey("dropout") ? spec.with("dropout", "0") : spec)) {
            tape.begin();
            Tensor loss = loss(network, batch);
            tape.backward(loss);
            for (String name : network.parameters().names()) {
                Tensor parameter = network.parameters().get(name);
                float[] gradient = parameter.gradientToArray();
                double squares = 0;
                for (float slope : gradient) {
                    squares += (double) slope * slope;
                }
                double length = Math.sqrt(squares);
                if (length > 1e-2) {
                    assertEquals(1, measured(network, batch, parameter, gradient, length) / length, 0.02, name);
                    tape.begin();
                    tape.backward(loss(network, batch));
                }
            }
        }
    }

    private Tensor loss(Forecaster network, SeriesBatch batch) {
        return meanSquaredError(network.forecast(tape, batch, AttentionRecorder.NOBODY), batch.knownTruth());
    }

    private double measured(Forecaster network, SeriesBatch batch, Tensor parameter, float[] gradient, double length) {
        float[] values = parameter.toArray();
        double step = 3e-3;
        double[] losses = new double[2];
        for (int side = 0; side < 2; side++) {
            float[] moved = values.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += (float) ((side == 0 ? -step : step) * gradient[i] / length);
            }
            parameter.copyFrom(moved);
            tape.beginInference();
            losses[side] = loss(network, batch).item();
        }
        parameter.copyFrom(values);
        return (losses[1] - losses[0]) / (2 * step);
    }
}
