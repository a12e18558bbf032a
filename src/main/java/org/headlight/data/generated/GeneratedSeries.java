package org.headlight.data.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.headlight.snapshot.Alignment;

/**
 * A made-up series of which is known which rows of the past decide the next. Hourly from 2000-01-01. Immutable.
 *
 * @param names names of the columns; the last is the one to forecast
 * @param columns a value for each row, [columns][rows]; NaN where none was measured
 * @param lag how many rows back the deciding one lies
 * @param repeats whether the rows two, three and more lags back are as good
 */
public record GeneratedSeries(List<String> names, List<List<Double>> columns, int lag, boolean repeats) {
    public GeneratedSeries {
        names = List.copyOf(names);
        columns = columns.stream().map(List::copyOf).toList();
    }

    /** How many rows there are. */
    public int rows() {
        return columns.getFirst().size();
    }

    /**
     * Where a forecast should look: a query for each row of the horizon, a key for each row of the history. Rows whose deciding
     * row lies in the horizon itself ask nothing.
     *
     * @param history rows that are seen
     * @param horizon rows that are forecast
     */
    public Alignment alignment(int history, int horizon) {
        List<List<Integer>> rightKeys = new ArrayList<>();
        for (int step = 0; step < horizon; step++) {
            int nearest = history + step - lag;
            rightKeys.add(IntStream.iterate(nearest, key -> key >= 0, key -> repeats ? key - lag : -1)
                    .filter(key -> key < history)
                    .boxed()
                    .sorted()
                    .toList());
        }
        return new Alignment(horizon, history, rightKeys);
    }
}
