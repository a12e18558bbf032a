package org.headlight.evaluation.classification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.headlight.evaluation.metric.Bootstrap;
import org.headlight.evaluation.metric.Interval;
import org.headlight.evaluation.metric.Metric;

/** The numbers of a classifier beside those of its baselines. Immutable. */
record ClassifierMetrics(ClassifierReport report) {

    List<Metric> all() {
        List<Metric> metrics = new ArrayList<>();
        ClassificationReport answers = report.answers();
        Certainty certainty = report.network().certainty();
        int examples = report.examples();
        metrics.add(Metric.ofShare(
                "accuracy",
                answers.accuracy(),
                Optional.of(Interval.ofShare(Math.round(answers.accuracy() * examples), examples)),
                each(score -> OptionalDouble.of(score.answers().accuracy()))));
        metrics.add(Metric.ofShare(
                "macroF1",
                answers.macroF1(),
                Optional.of(macroF1()),
                each(score -> OptionalDouble.of(score.answers().macroF1()))));
        double[] nats = report.texts().stream().mapToDouble(JudgedText::nats).toArray();
        double[] ones = report.texts().stream().mapToDouble(text -> 1).toArray();
        metrics.add(Metric.ofLoss(
                "crossEntropy",
                "nats",
                certainty.crossEntropy(),
                Optional.of(Bootstrap.ofMean(nats, ones, 1)),
                each(score -> OptionalDouble.of(score.certainty().crossEntropy()))));
        metrics.add(Metric.ofLoss(
                "calibrationError",
                "",
                report.calibrationError(),
                Optional.empty(),
                each(score -> score.certainty()
                        .calibration()
                        .map(calibration -> OptionalDouble.of(calibration.error()))
                        .orElse(OptionalDouble.empty()))));
        report.alignment()
                .ifPresent(score -> metrics.add(Metric.ofShare(
                        "alignmentShare",
                        score.share(),
                        Optional.empty(),
                        Map.of("chance", OptionalDouble.of(score.chance())))));
        return metrics;
    }

    private Map<String, OptionalDouble> each(Function<ClassifierScore, OptionalDouble> number) {
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        report.baselines().forEach((name, score) -> numbers.put(name, number.apply(score)));
        return numbers;
    }

    private Interval macroF1() {
        List<String> labels = report.answers().labels();
        int[] truth = report.texts().stream()
                .mapToInt(text -> labels.indexOf(text.truth()))
                .toArray();
        int[] predicted = report.texts().stream()
                .mapToInt(text -> text.prediction().best())
                .toArray();
        return Bootstrap.of(
                truth.length,
                drawn -> ClassificationReport.of(labels, chosen(truth, drawn), chosen(predicted, drawn))
                        .macroF1());
    }

    private static int[] chosen(int[] values, int[] indices) {
        return IntStream.of(indices).map(index -> values[index]).toArray();
    }
}
