package org.headlight.task.forecast;

import java.util.List;
import java.util.Map;
import org.headlight.model.forecaster.Forecasters;
import org.headlight.model.network.NetworkKind;
import org.headlight.snapshot.Setting;
import org.headlight.task.Coding;
import org.headlight.task.CodingFiles;
import org.headlight.task.Recipe;
import org.headlight.task.Task;
import org.headlight.task.TaskFiles;

/** To tell how a series goes on. */
public final class Forecasting implements Task {
    public static final Task TASK = new Forecasting();

    private static final List<Setting> SCHEMA = List.of(
            Setting.integer(
                    "history",
                    "History",
                    0,
                    0,
                    100_000,
                    "How many rows the network sees; 0 takes seven seasons, or what the series has room for."),
            Setting.integer(
                    "horizon",
                    "Horizon",
                    0,
                    0,
                    10_000,
                    "How many rows it forecasts; 0 takes one season of the series."),
            Setting.integer(
                    "stride", "Stride", 1, 1, 10_000, "Rows from one example to the next; 1 uses every one there is."),
            Setting.integer(
                    "season",
                    "Season",
                    0,
                    0,
                    100_000,
                    "Rows after which the series repeats itself, for the seasonal baseline; 0 takes a day of hours, a week "
                            + "of days, a year of months, as the times have it."),
            Setting.integer(
                    "dropLast",
                    "Whole batches",
                    0,
                    0,
                    100_000,
                    "Judges the test part in batches of so many windows, without a last one that has fewer, as some "
                            + "published results do; 0 judges all."),
            Setting.real(
                    "band",
                    "Band",
                    0,
                    0,
                    0.99,
                    "Share of values that a band around the forecast should hold, such as 0.8; 0 forecasts none."));

    private Forecasting() {}

    @Override
    public String name() {
        return "forecast";
    }

    @Override
    public String examples() {
        return "rows";
    }

    @Override
    public String asking() {
        return "open its series and train on it, and see where it looks before it forecasts.";
    }

    @Override
    public String judged() {
        return "windows";
    }

    @Override
    public TaskFiles files() {
        return ForecastFiles.FILES;
    }

    @Override
    public List<Setting> schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, String> training() {
        return Map.of("rate", "0.005", "schedule", "cosine");
    }

    @Override
    public List<Setting> loss() {
        return ForecastLoss.SETTINGS;
    }

    @Override
    public String lossUnit() {
        return "scaled units";
    }

    @Override
    public List<NetworkKind> networks() {
        return Forecasters.ALL;
    }

    @Override
    public Coding coding(Recipe recipe, CodingFiles files) {
        return ForecastCodingJson.read(recipe.examples(), files.fields());
    }
}
