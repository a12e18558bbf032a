package org.headlight.viewmodel.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.headlight.evaluation.metric.Better;
import org.headlight.evaluation.metric.Interval;
import org.headlight.evaluation.metric.Metric;
import org.headlight.render.NumberText;
import org.headlight.viewmodel.work.MetricWords;

/**
 * A metric as the screen shows it: its number, what it is held against, all on one scale. Immutable.
 *
 * @param name in words
 * @param direction which way it is good, in words
 * @param value the number as text
 * @param unit what it is counted in; may be empty
 * @param comparison how it stands to the best baseline, in words; empty where there is none
 * @param isBetter whether it is better than the best baseline, or there is none
 * @param interval where it is likely to lie, in words; empty where that is not known
 * @param bars the network, then its baselines
 */
public record MetricReading(
        String name,
        String direction,
        String value,
        String unit,
        String comparison,
        boolean isBetter,
        String interval,
        List<Bar> bars) {
    public MetricReading {
        bars = List.copyOf(bars);
    }

    /**
     * One value on the scale of its metric. Immutable.
     *
     * @param name whose it is
     * @param text the value, or that there is none
     * @param fraction its place on the scale, in [0, 1]; NaN if there is none
     * @param low where its interval begins on the scale; NaN if there is none
     * @param high where it ends
     */
    public record Bar(String name, String text, double fraction, double low, double high) {}

    static MetricReading of(Metric metric) {
        Optional<String> rival = metric.bestBaseline();
        double difference = rival.map(
                        name -> metric.value() - metric.baselines().get(name).getAsDouble())
                .orElse(0.0);
        return new MetricReading(
                MetricWords.title(metric.name()),
                metric.better().words(),
                text(metric.value()),
                metric.unit(),
                rival.map(name -> comparison(metric.better(), difference, MetricWords.of(name)))
                        .orElse(""),
                rival.isEmpty() || metric.better().prefers(difference, 0),
                metric.interval().map(MetricReading::words).orElse(""),
                bars(metric));
    }

    private static String comparison(Better better, double difference, String rival) {
        if (NumberText.value(Math.abs(difference)).equals("0.000")) {
            return "the same as " + rival;
        }
        String size = (difference > 0 ? "+" : "−") + text(Math.abs(difference));
        String over = difference > 0 ? "over" : "under";
        String worse = better.prefers(difference, 0) ? "" : ", worse";
        return "%s %s %s%s".formatted(size, over, rival, worse);
    }

    private static String words(Interval interval) {
        return "%s to %s, 95 %%, %s".formatted(text(interval.low()), text(interval.high()), interval.method());
    }

    private static List<Bar> bars(Metric metric) {
        double most = metric.most().orElseGet(() -> largest(metric));
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar(
                "This model",
                text(metric.value()),
                share(metric.value(), most),
                metric.interval().map(known -> share(known.low(), most)).orElse(Double.NaN),
                metric.interval().map(known -> share(known.high(), most)).orElse(Double.NaN)));
        metric.baselines().forEach((name, value) -> bars.add(bar(MetricWords.title(name), value, most)));
        return bars;
    }

    private static Bar bar(String name, OptionalDouble value, double most) {
        return value.isPresent()
                ? new Bar(name, text(value.getAsDouble()), share(value.getAsDouble(), most), Double.NaN, Double.NaN)
                : new Bar(name, "none", Double.NaN, Double.NaN, Double.NaN);
    }

    /** Three decimals of what is small, four digits of what is not. */
    private static String text(double value) {
        return Math.abs(value) < 10 ? NumberText.value(value) : NumberText.significant(value);
    }

    private static double largest(Metric metric) {
        Collection<OptionalDouble> others = metric.baselines().values();
        return Stream.of(
                        DoubleStream.of(metric.value()),
                        metric.interval().stream().mapToDouble(Interval::high),
                        others.stream().flatMapToDouble(OptionalDouble::stream))
                .flatMapToDouble(values -> values)
                .max()
                .orElseThrow();
    }

    private static double share(double value, double most) {
        return most > 0 ? Math.clamp(value / most, 0, 1) : 0;
    }
}
