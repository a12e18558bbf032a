package org.headlight.render.series;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.headlight.render.ColorMap;
import org.headlight.render.ColorScale;
import org.headlight.render.ValueRange;
import org.headlight.render.figure.SeriesFigure;
import org.headlight.snapshot.Matrix;

/** Forecasts that look like real ones and are the same at every run. */
public final class SampleForecasts {
    private SampleForecasts() {}

    /** Steps of a length from a time on. */
    public static SeriesTime times(LocalDateTime first, TemporalAmount step, int steps) {
        List<LocalDateTime> times =
                Stream.iterate(first, time -> time.plus(step)).limit(steps).toList();
        return new SeriesTime(times.stream().map(LocalDateTime::toString).toList(), times);
    }

    /** A load of days and weeks, 168 hours back and 24 ahead, with five hours missing and four heads. */
    public static ForecastSeries load() {
        return load(168, 24, 1);
    }

    /** The same with other lengths and further columns. */
    public static ForecastSeries load(int history, int horizon, int columns) {
        SeriesTime time = times(LocalDateTime.of(2024, 3, 7, 0, 0), Duration.ofHours(1), history + horizon);
        ForecastColumn[] all = new ForecastColumn[columns];
        Arrays.setAll(all, column -> column(column, history, horizon));
        List<SeriesHead> heads = List.of(
                new SeriesHead("H1", looking(history, horizon, 2.0, 1)),
                new SeriesHead("H2", looking(history, horizon, 0.5, 24, 48, 168)),
                new SeriesHead("H3", looking(history, horizon, 0.5, 168)),
                new SeriesHead("H4", looking(history, horizon, 6.0, 72)));
        return new ForecastSeries(time, history, List.of(all), heads);
    }

    /** A figure of it. */
    public static SeriesFigure figure(ForecastSeries series, SeriesLook look) {
        return new SeriesFigure(
                "Load, next 24 hours",
                "Hours, nothing merged. Layer 1, weights after softmax, colour range 0 to 0.2. Step 3,150, the last.",
                series,
                look,
                new ColorScale(ColorMap.VIRIDIS, new ValueRange(0, 0.2)));
    }

    private static ForecastColumn column(int column, int history, int horizon) {
        Random random = new Random(7 + column);
        float[] all = new float[history + horizon];
        for (int i = 0; i < all.length; i++) {
            double day = Math.max(0, Math.sin((i % 24 - 6) * Math.PI / 14));
            boolean weekend = i / 24 % 7 == 2 || i / 24 % 7 == 3;
            all[i] = (float) (80 + 10 * column + (weekend ? 30 : 100) * day + 4 * random.nextGaussian());
        }
        float[] signal = Arrays.copyOf(all, history);
        float[] truth = Arrays.copyOfRange(all, history, all.length);
        if (column > 0) {
            return ForecastColumn.seen("input " + column, signal, truth);
        }
        Arrays.fill(signal, 75 % history, Math.min(history, 80), Float.NaN);
        float[] forecast = new float[horizon];
        float[] lower = new float[horizon];
        float[] upper = new float[horizon];
        for (int i = 0; i < horizon; i++) {
            forecast[i] = truth[i] + (float) (4 * random.nextGaussian());
            lower[i] = forecast[i] - 4 - 0.4f * i;
            upper[i] = forecast[i] + 4 + 0.4f * i;
        }
        return new ForecastColumn("load", signal, forecast, lower, upper, truth);
    }

    /** Weights that lie around some lags, the first of them most; missing hours are masked. */
    private static Matrix looking(int history, int horizon, double width, int... lags) {
        float[] values = new float[history * horizon];
        for (int row = 0; row < horizon; row++) {
            double sum = 0;
            for (int past = 0; past < history; past++) {
                double weight = 0.002;
                for (int i = 0; i < lags.length; i++) {
                    double distance = (history + row - past - lags[i]) / width;
                    weight += Math.exp(-distance * distance / 2) / (i + 1);
                }
                boolean missing = past >= 75 && past < 80;
                values[row * history + past] = missing ? Float.NaN : (float) weight;
                sum += missing ? 0 : weight;
            }
            for (int past = 0; past < history; past++) {
                values[row * history + past] /= (float) sum;
            }
        }
        return new Matrix(horizon, history, values);
    }
}
