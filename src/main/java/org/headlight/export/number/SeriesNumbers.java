package org.headlight.export.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headlight.render.series.ForecastColumn;
import org.headlight.render.series.ForecastSeries;
import org.headlight.render.series.SeriesHead;

/**
 * What was measured and what was foretold in numbers: a row for each step of history and horizon.
 *
 * <p>After a column that is foretold come {@code NAME forecast} and, where there is a band, {@code NAME low} and
 * {@code NAME high}. Times are as the file has them; what is not known is empty.
 */
final class SeriesNumbers {

    private SeriesNumbers() {}

    static FigureNumbers of(ForecastSeries series) {
        List<NumberArray> columns = columns(series);
        List<String> header = new ArrayList<>(List.of("time", "part"));
        columns.forEach(column -> header.add(column.name()));
        NumberTable table = new NumberTable(header, series.time().steps(), step -> {
            List<String> line = new ArrayList<>(
                    List.of(series.time().labels().get(step), step < series.history() ? "history" : "horizon"));
            columns.forEach(column -> line.add(NumberTable.text(column.values()[step])));
            return line;
        });
        List<NumberArray> arrays = new ArrayList<>(columns);
        series.heads().forEach(head -> arrays.add(NumberArray.of("weights " + head.name(), head.weights())));
        return new FigureNumbers(
                table,
                arrays,
                Map.of(
                        "time",
                        series.time().labels(),
                        "heads",
                        series.heads().stream().map(SeriesHead::name).toList()));
    }

    private static List<NumberArray> columns(ForecastSeries series) {
        List<NumberArray> columns = new ArrayList<>();
        for (ForecastColumn column : series.columns()) {
            columns.add(along(series, column.name(), column.signal(), column.truth()));
            if (column.isForetold()) {
                columns.add(along(series, column.name() + " forecast", new float[0], column.forecast()));
            }
            if (column.hasBand()) {
                columns.add(along(series, column.name() + " low", new float[0], column.lower()));
                columns.add(along(series, column.name() + " high", new float[0], column.upper()));
            }
        }
        return columns;
    }

    /** A column as long as history and horizon together. */
    private static NumberArray along(ForecastSeries series, String name, float[] past, float[] ahead) {
        float[] all = new float[series.time().steps()];
        java.util.Arrays.fill(all, Float.NaN);
        System.arraycopy(past, 0, all, 0, past.length);
        System.arraycopy(ahead, 0, all, series.history(), ahead.length);
        return NumberArray.of(name, all);
    }
}
