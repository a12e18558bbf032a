package org.headlight.evaluation.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.headlight.data.series.SeriesPart;
import org.headlight.data.series.SlidingWindows;
import org.headlight.evaluation.Report;
import org.headlight.evaluation.metric.Bootstrap;
import org.headlight.evaluation.metric.Metric;

/**
 * How good a forecaster is, beside forecasts that need no learning. Immutable.
 *
 * @param part what was judged: "test", or "all" for a series it has never seen
 * @param errors how far off it is
 * @param baselines how far off the simple forecasts are on the same windows, by name: "repeat" and, where a season is known,
 *     "seasonal"
 */
public record ForecastReport(String part, ForecastErrors errors, Map<String, ForecastErrors> baselines)
        implements Report {
    private static final int TOGETHER = 64;

    /**
     * On what, and beside what, a forecaster is judged. Immutable.
     *
     * @param name what the part is called in the report
     * @param part which windows
     * @param dropLast windows in a batch, the last of which is left out if it has fewer; 0 judges all windows
     * @param season rows of a season; 0 where none is known
     */
    public record Protocol(String name, SeriesPart part, int dropLast, int season) {}

    /**
     * Judges a forecaster and the baselines.
     *
     * @param mayGoOn asked before every batch
     * @return empty if it might not go on
     * @throws IllegalArgumentException if the part has no windows
     */
    public static Optional<ForecastReport> of(
            ForecastMethod forecaster, SlidingWindows windows, Protocol protocol, BooleanSupplier mayGoOn) {
        Map<String, ForecastErrors> baselines = new LinkedHashMap<>();
        Optional<ForecastErrors> errors = errors(forecaster, windows, protocol, mayGoOn);
        errors(ForecastBaselines.repeat(), windows, protocol, mayGoOn).ifPresent(off -> baselines.put("repeat", off));
        if (protocol.season() > 0) {
            errors(ForecastBaselines.seasonal(protocol.season()), windows, protocol, mayGoOn)
                    .ifPresent(off -> baselines.put("seasonal", off));
        }
        return errors.filter(_ -> mayGoOn.getAsBoolean())
                .map(own -> new ForecastReport(protocol.name(), own, baselines));
    }

    private static Optional<ForecastErrors> errors(
            ForecastMethod forecaster, SlidingWindows windows, Protocol protocol, BooleanSupplier mayGoOn) {
        boolean dropsLast = protocol.dropLast() > 0 && windows.firstRows(protocol.part()).length >= protocol.dropLast();
        int together = dropsLast ? protocol.dropLast() : TOGETHER;
        return ForecastErrors.of(forecaster, windows, protocol.part(), together, dropsLast, mayGoOn);
    }

    @Override
    public int examples() {
        return errors.windows();
    }

    @Override
    public Map<String, Double> headline() {
        return headline(errors);
    }

    @Override
    public Map<String, Map<String, Double>> baselineHeadlines() {
        Map<String, Map<String, Double>> headlines = new LinkedHashMap<>();
        baselines.forEach((name, off) -> headlines.put(name, headline(off)));
        return headlines;
    }

    private static Map<String, Double> headline(ForecastErrors errors) {
        Map<String, Double> headline = new LinkedHashMap<>();
        headline.put("mse", errors.scaled().mse());
        headline.put("mae", errors.scaled().mae());
        return headline;
    }

    /** Windows that overlap in what came are drawn together, so that an interval does not look narrower than it is. */
    @Override
    public List<Metric> metrics() {
        int block = errors.steps().size();
        List<WindowError> each = errors.each();
        double[] cells = each.stream().mapToDouble(WindowError::cells).toArray();
        double[] squares = each.stream().mapToDouble(WindowError::squares).toArray();
        double[] absolutes = each.stream().mapToDouble(WindowError::absolutes).toArray();
        List<Metric> metrics = new ArrayList<>(List.of(
                Metric.ofLoss(
                        "mse",
                        "squared deviations",
                        errors.scaled().mse(),
                        Optional.of(Bootstrap.ofMean(squares, cells, block)),
                        each(off -> OptionalDouble.of(off.scaled().mse()))),
                Metric.ofLoss(
                        "mae",
                        "deviations",
                        errors.scaled().mae(),
                        Optional.of(Bootstrap.ofMean(absolutes, cells, block)),
                        each(off -> OptionalDouble.of(off.scaled().mae()))),
                Metric.ofLoss(
                        "rmse",
                        "the file's units",
                        errors.units().rmse(),
                        Optional.empty(),
                        each(off -> OptionalDouble.of(off.units().rmse())))));
        errors.units()
                .r2()
                .ifPresent(r2 -> metrics.add(Metric.ofShare(
                        "r2", r2, Optional.empty(), each(off -> off.units().r2()))));
        return metrics;
    }

    private Map<String, OptionalDouble> each(Function<ForecastErrors, OptionalDouble> number) {
        Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
        baselines.forEach((name, off) -> numbers.put(name, number.apply(off)));
        return numbers;
    }

    @Override
    public Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("part", part);
        details.put("windows", errors.windows());
        details.put("scaled", means(errors.scaled()));
        details.put("units", units(errors.units()));
        Map<String, Object> beside = new LinkedHashMap<>();
        baselines.forEach((name, off) -> {
            Map<String, Object> both = means(off.scaled());
            both.put("units", units(off.units()));
            beside.put(name, both);
        });
        details.put("baselines", beside);
        return details;
    }

    private static Map<String, Object> means(ForecastError error) {
        Map<String, Object> means = new LinkedHashMap<>();
        means.put("mse", error.mse());
        means.put("mae", error.mae());
        return means;
    }

    private static Map<String, Object> units(ForecastError error) {
        Map<String, Object> units = means(error);
        units.put("rmse", error.rmse());
        error.mape().ifPresent(mape -> units.put("mape", mape));
        error.r2().ifPresent(r2 -> units.put("r2", r2));
        return units;
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("%,d windows, MSE %.4f, MAE %.4f in deviations, MAE %.4g in units%n"
                .formatted(
                        errors.windows(),
                        errors.scaled().mse(),
                        errors.scaled().mae(),
                        errors.units().mae()));
        errors.units().r2().ifPresent(r2 -> text.append("R2 %.4f%n".formatted(r2)));
        errors.units().mape().ifPresent(mape -> text.append("MAPE %.2f %%%n".formatted(100 * mape)));
        baselines.forEach((name, off) -> text.append("%s: MSE %.4f, MAE %.4f%n"
                .formatted(
                        name.equals("repeat") ? "The last value repeated" : "The last season repeated",
                        off.scaled().mse(),
                        off.scaled().mae())));
        return text.toString();
    }
}
