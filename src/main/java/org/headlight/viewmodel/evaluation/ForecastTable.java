package org.headlight.viewmodel.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.data.Examples;
import org.headlight.evaluation.forecast.ForecastErrors;
import org.headlight.evaluation.forecast.ForecastReport;
import org.headlight.evaluation.forecast.StepError;
import org.headlight.evaluation.forecast.WindowError;
import org.headlight.render.NumberText;
import org.headlight.run.Run;
import org.headlight.snapshot.Probe;
import org.headlight.viewmodel.work.MetricWords;

/** Every judged window: when its forecast begins, and how far off it is beside what is easily had. */
final class ForecastTable {
    private ForecastTable() {}

    static JudgedTable of(ForecastReport report, Run run, Examples series) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("Forecast from", Column.Kind.TEXT),
                new Column("MAE", Column.Kind.NUMBER),
                new Column("MSE", Column.Kind.NUMBER)));
        report.baselines()
                .keySet()
                .forEach(name -> columns.add(new Column("MAE, " + MetricWords.of(name), Column.Kind.NUMBER)));
        columns.add(new Column("Attention", Column.Kind.STRIP));
        List<Probe> probes = run.coding().probes(series);
        int first = run.coding().firstProbe();
        List<JudgedRow> rows = IntStream.range(0, report.errors().each().size())
                .mapToObj(i -> row(report, i, probes, first))
                .toList();
        return new JudgedTable(
                columns,
                rows,
                "Better",
                "Worse",
                "In deviations of the training part. Better: than the best baseline on the same window.");
    }

    private static JudgedRow row(ForecastReport report, int index, List<Probe> probes, int firstProbe) {
        WindowError own = report.errors().each().get(index);
        int place = own.firstRow() + 1 - firstProbe;
        List<Object> values = new ArrayList<>(List.of(probes.get(place).text(), own.mae(), own.mse()));
        List<Double> others = report.baselines().values().stream()
                .map(baseline -> baseline.each().get(index).mae())
                .toList();
        values.addAll(others);
        Optional<Boolean> better =
                others.stream().min(Comparator.naturalOrder()).map(least -> own.mae() < least);
        return new JudgedRow(index + 1, better, values, Optional.empty(), Optional.empty(), () -> probes.get(place));
    }

    /** How the error grows with the distance. */
    static Curves byStep(ForecastReport report) {
        List<Curves.Curve> curves = new ArrayList<>();
        curves.add(curve("This model", report.errors()));
        report.baselines().forEach((name, errors) -> curves.add(curve(MetricWords.title(name), errors)));
        return new Curves(
                "Error by horizon",
                "steps ahead",
                "MAE, deviations",
                curves,
                "The mean absolute error of all windows at each step ahead.");
    }

    private static Curves.Curve curve(String name, ForecastErrors errors) {
        return new Curves.Curve(
                name,
                errors.steps().stream()
                        .filter(step -> !Double.isNaN(step.mae()))
                        .map(step -> point(name, step))
                        .toList());
    }

    private static Curves.Point point(String name, StepError step) {
        return new Curves.Point(
                step.step(), step.mae(), "%s, step %d: %s".formatted(name, step.step(), NumberText.value(step.mae())));
    }

    /** The window with the largest error, in a sentence. */
    static String worst(ForecastReport report, Run run, Examples series) {
        WindowError worst = report.errors().each().stream()
                .max(Comparator.comparingDouble(WindowError::mae))
                .orElseThrow();
        int place = worst.firstRow() + 1 - run.coding().firstProbe();
        return "Largest error: the forecast from %s, MAE %s."
                .formatted(run.coding().probes(series).get(place).text(), NumberText.value(worst.mae()));
    }
}
