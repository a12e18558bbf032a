package org.headlight.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.headlight.snapshot.Forecast;
import org.headlight.snapshot.Matrix;
import org.headlight.snapshot.SeriesWindow;

/**
 * A forecast in rows, each with its time.
 *
 * @param times when each row will be
 * @param forecast what is forecast, in the file's units
 */
record ForecastTable(List<String> times, Forecast forecast) {

    static ForecastTable of(SeriesWindow window, Forecast forecast) {
        return new ForecastTable(
                window.labels().subList(window.history().rows(), window.labels().size()), forecast);
    }

    /** An object a row: its time, the values by column, and the ends of the band where there is one. */
    List<Map<String, Object>> objects() {
        return IntStream.range(0, times.size()).mapToObj(this::object).toList();
    }

    private Map<String, Object> object(int row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("time", times.get(row));
        object.put("values", byColumn(forecast.values(), row));
        forecast.low().ifPresent(low -> object.put("low", byColumn(low, row)));
        forecast.high().ifPresent(high -> object.put("high", byColumn(high, row)));
        return object;
    }

    private Map<String, Float> byColumn(Matrix values, int row) {
        Map<String, Float> named = new LinkedHashMap<>();
        for (int target = 0; target < forecast.targets().size(); target++) {
            named.put(forecast.targets().get(target), values.at(row, target));
        }
        return named;
    }

    /** Lines with tabs between the cells, the first with the names of the columns; the last is not ended. */
    String text() {
        StringBuilder text = new StringBuilder("time");
        for (String target : forecast.targets()) {
            text.append('\t').append(target);
            forecast.low().ifPresent(_ -> text.append("\tlow\thigh"));
        }
        text.append('\n');
        for (int row = 0; row < times.size(); row++) {
            text.append(times.get(row));
            for (int target = 0; target < forecast.targets().size(); target++) {
                for (Optional<Matrix> values :
                        List.of(Optional.of(forecast.values()), forecast.low(), forecast.high())) {
                    if (values.isPresent()) {
                        text.append("\t%.6g".formatted(values.get().at(row, target)));
                    }
                }
            }
            if (row < times.size() - 1) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
