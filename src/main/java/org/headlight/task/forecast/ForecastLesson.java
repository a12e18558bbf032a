package org.headlight.task.forecast;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.headlight.data.series.SeriesPart;
import org.headlight.data.series.SlidingWindows;
import org.headlight.data.series.WindowPlan;
import org.headlight.evaluation.Report;
import org.headlight.evaluation.forecast.LinearForecast;
import org.headlight.model.forecaster.LinearHistory;
import org.headlight.task.Coding;
import org.headlight.task.Lesson;
import org.headlight.task.Recipe;
import org.headlight.task.Score;
import org.headlight.task.Solver;

/** Teaches a forecaster. Confined to the engine thread. */
final class ForecastLesson implements Lesson {
    private final ForecastCoding coding;
    private final ForecastSolver solver;
    private final SlidingWindows windows;
    private final int batchSize;
    private final long seed;

    ForecastLesson(ForecastCoding coding, ForecastSolver solver, SlidingWindows windows, Recipe recipe) {
        this.coding = coding;
        this.solver = solver;
        this.windows = windows;
        this.batchSize = recipe.training().integer("batchSize");
        this.seed = recipe.seed();
    }

    @Override
    public Coding coding() {
        return coding;
    }

    @Override
    public Solver solver() {
        return solver;
    }

    @Override
    public OptionalDouble solve() {
        if (!(solver.network() instanceof LinearHistory linear)) {
            return OptionalDouble.empty();
        }
        linear.set(LinearForecast.learn(windows, linear.ridge()).weights());
        double loss = solver.score(windows, SeriesPart.TRAIN, () -> true)
                .orElseThrow()
                .loss();
        return OptionalDouble.of(loss);
    }

    @Override
    public int batches() {
        return Math.ceilDiv(windows.firstRows(SeriesPart.TRAIN).length, batchSize);
    }

    @Override
    public List<Exercise> epoch(int epoch) {
        return windows.epoch(batchSize, epoch, seed).stream()
                .<Exercise>map(firstRows -> () -> solver.loss(windows.batch(firstRows)))
                .toList();
    }

    @Override
    public int validationSize() {
        return windows.firstRows(SeriesPart.VALIDATION).length;
    }

    @Override
    public Optional<Score> validate(BooleanSupplier mayGoOn) {
        return solver.score(windows, SeriesPart.VALIDATION, mayGoOn);
    }

    @Override
    public Optional<Report> test(BooleanSupplier mayGoOn) {
        return windows.firstRows(SeriesPart.TEST).length == 0
                ? Optional.empty()
                : solver.judge(windows, SeriesPart.TEST, "test", mayGoOn).map(Report.class::cast);
    }

    @Override
    public String remark() {
        WindowPlan plan = windows.plan();
        return "%,d rows of %s from %,d rows before"
                .formatted(plan.horizon(), String.join(", ", plan.targets()), plan.history());
    }
}
