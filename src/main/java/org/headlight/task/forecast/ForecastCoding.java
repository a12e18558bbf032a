package org.headlight.task.forecast;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import org.headlight.data.Examples;
import org.headlight.data.Progress;
import org.headlight.data.series.SeriesCoding;
import org.headlight.data.series.TimeSeries;
import org.headlight.data.series.WindowPlan;
import org.headlight.data.series.file.SeriesOptions;
import org.headlight.model.Networks;
import org.headlight.model.forecaster.Forecaster;
import org.headlight.model.network.SeriesSizes;
import org.headlight.snapshot.Probe;
import org.headlight.task.Coding;
import org.headlight.task.CodingFiles;
import org.headlight.task.FileOptions;
import org.headlight.task.Recipe;
import org.headlight.tensor.Tape;

/**
 * What a forecaster's run remembers: how its file was read, what it forecasts from what, how it scales, and how it is judged.
 * Immutable.
 *
 * @param options how the data was read, so that other data can be read alike
 * @param series cuts and scales series
 * @param trainedOn SHA-256 of the file it learned from: of that file only the test part is new to it
 * @param season rows of a season, for the seasonal baseline; 0 where none is known
 * @param dropLast windows in a batch of the test part, the last of which is left out if it has fewer; 0 judges all windows
 * @param band the band around its forecasts
 */
record ForecastCoding(SeriesOptions options, SeriesCoding series, String trainedOn, int season, int dropLast, Band band)
        implements Coding {

    @Override
    public CodingFiles files() {
        return new CodingFiles(ForecastCodingJson.write(this), Map.of());
    }

    @Override
    public SeriesSizes sizes() {
        WindowPlan plan = series.plan();
        return new SeriesSizes(
                plan.history(),
                plan.inputs().size(),
                plan.horizon(),
                plan.targets().size(),
                band.told());
    }

    @Override
    public TimeSeries read(Path path, FileOptions said, Progress progress) {
        return ForecastFiles.readLike(path, options, said, progress);
    }

    /** The windows whose horizons begin at each row, the one behind the last included. */
    @Override
    public List<Probe> probes(Examples examples) {
        TimeSeries known = (TimeSeries) examples;
        return new AbstractList<>() {
            @Override
            public Probe get(int index) {
                return Probe.of(series.window(known, series.plan().history() + index));
            }

            @Override
            public int size() {
                return Math.max(0, known.rows() - series.plan().history() + 1);
            }
        };
    }

    @Override
    public int firstProbe() {
        return series.plan().history() + 1;
    }

    @Override
    public ForecastSolver solver(Recipe recipe, Tape tape) {
        Forecaster network = Networks.build(Forecaster.class, recipe.network(), sizes(), recipe.seed());
        return new ForecastSolver(tape, network, this, ForecastLoss.of(recipe.training(), band));
    }
}
