package org.headlight.render.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.SeriesWindow;

/**
 * A stretch of a series, the forecast that follows it, and where the network looked while it foretold. Immutable.
 *
 * @param time when the steps of history and horizon are
 * @param history how many steps the network saw, 1 or more
 * @param columns what was measured, at least one; the first is the one that is drawn large
 * @param heads where each head looked; empty where there is no attention
 */
public record ForecastSeries(SeriesTime time, int history, List<ForecastColumn> columns, List<SeriesHead> heads) {

    /** @throws IllegalArgumentException if lengths do not fit one another; says which, expected and actual */
    public ForecastSeries {
        columns = List.copyOf(columns);
        heads = List.copyOf(heads);
        int horizon = time.steps() - history;
        if (history < 1 || horizon < 1 || columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a history, a horizon and a column, each at least 1, but got %d, %d and %d"
                            .formatted(history, horizon, columns.size()));
        }
        for (ForecastColumn column : columns) {
            expect(column.name(), history, column.signal().length);
            expect(column.name() + ", forecast", column.isForetold() ? horizon : 0, column.forecast().length);
            expect(column.name() + ", truth", horizon, column.truth().length);
            expect(column.name() + ", band", column.hasBand() ? horizon : 0, column.lower().length);
            expect(column.name() + ", band", column.lower().length, column.upper().length);
        }
        for (SeriesHead head : heads) {
            expect(head.name() + ", history", history, head.weights().columns());
            expect(
                    head.name() + ", rows",
                    head.hasSteps() ? horizon : 1,
                    head.weights().rows());
        }
    }

    /**
     * What a network made of a window.
     *
     * @param window what was seen, and what came
     * @param forecast what was foretold; its first target is drawn large
     * @param maps where the network looked; those that do not look at each step of the history are left out
     */
    public static ForecastSeries of(SeriesWindow window, Forecast forecast, List<AttentionMap> maps) {
        int history = window.history().rows();
        int horizon = window.truth().rows();
        List<ForecastColumn> columns = new ArrayList<>();
        for (int target = 0; target < window.targets().size(); target++) {
            columns.add(new ForecastColumn(
                    window.columns().get(window.targets().get(target)),
                    column(window.history(), window.targets().get(target)),
                    column(forecast.values(), target),
                    column(forecast.low(), target),
                    column(forecast.high(), target),
                    column(window.truth(), target)));
        }
        for (int column = 0; column < window.columns().size(); column++) {
            if (!window.targets().contains(column)) {
                float[] unknown = new float[horizon];
                Arrays.fill(unknown, Float.NaN);
                columns.add(
                        ForecastColumn.seen(window.columns().get(column), column(window.history(), column), unknown));
            }
        }
        List<SeriesHead> heads = maps.stream()
                .filter(map -> looksAtHistory(map, history, horizon))
                .map(map -> new SeriesHead("H" + (map.site().head() + 1), map.weights()))
                .toList();
        return new ForecastSeries(new SeriesTime(window.labels(), window.times()), history, columns, heads);
    }

    /** Whether a map has a column for each step of the history, and a row for each forecast step or one for all. */
    public static boolean looksAtHistory(AttentionMap map, int history, int horizon) {
        int rows = map.weights().rows();
        return map.weights().columns() == history && (rows == horizon || rows == 1);
    }

    private static float[] column(Optional<Matrix> matrix, int column) {
        return matrix.map(values -> column(values, column)).orElse(new float[0]);
    }

    private static float[] column(Matrix matrix, int column) {
        float[] values = new float[matrix.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = matrix.at(row, column);
        }
        return values;
    }

    /** How many steps were foretold. */
    public int horizon() {
        return time.steps() - history;
    }

    /** The column that is drawn large. */
    public ForecastColumn target() {
        return columns.getFirst();
    }

    /** How far a past step lies before a forecast one, in steps; both from 0, the forecast from its first. */
    public int lag(int past, int step) {
        return history + step - past;
    }

    /** A forecast step as people say it: {@code +9 h}; from 0. */
    public String ahead(int step) {
        return "+" + time.step().text(step + 1);
    }

    private static void expect(String name, int expected, int actual) {
        if (expected != actual) {
            throw new IllegalArgumentException("%s: expected %d but got %d".formatted(name, expected, actual));
        }
    }
}
