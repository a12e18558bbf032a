package org.headlight.evaluation.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Adds up errors window by window and step by step, so that it can be seen where a forecaster fails. Confined to one thread. */
final class ForecastSpread {
    private final List<WindowError> each = new ArrayList<>();
    private final double[] squares;
    private final double[] absolutes;
    private final long[] cells;

    ForecastSpread(int horizon) {
        squares = new double[horizon];
        absolutes = new double[horizon];
        cells = new long[horizon];
    }

    /** Adds a cell; those of a window come one after another. */
    void add(int firstRow, int step, double error) {
        squares[step] += error * error;
        absolutes[step] += Math.abs(error);
        cells[step]++;
        WindowError last = each.isEmpty() ? null : each.getLast();
        if (last == null || last.firstRow() != firstRow) {
            each.add(new WindowError(firstRow, error * error, Math.abs(error), 1));
        } else {
            each.set(
                    each.size() - 1,
                    new WindowError(
                            firstRow,
                            last.squares() + error * error,
                            last.absolutes() + Math.abs(error),
                            last.cells() + 1));
        }
    }

    List<WindowError> each() {
        return each;
    }

    List<StepError> steps() {
        return IntStream.range(0, cells.length)
                .mapToObj(step -> {
                    double count = cells[step] == 0 ? Double.NaN : cells[step];
                    return new StepError(step + 1, squares[step] / count, absolutes[step] / count);
                })
                .toList();
    }
}
