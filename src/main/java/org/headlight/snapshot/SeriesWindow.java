package org.headlight.snapshot;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A stretch of a series: what is seen, and what came. Values are in the file's units; one that is missing or not yet known is
 * NaN. Immutable.
 *
 * @param columns names of the columns that are seen
 * @param targets index of each column that is forecast among them, from 0
 * @param labels [history + horizon], the time of each row as the file has it, or its number
 * @param times [history + horizon], the same on the file's clock; empty where the file has no times
 * @param history [history, columns], what is seen
 * @param truth [horizon, targets], what came
 */
public record SeriesWindow(
        List<String> columns,
        List<Integer> targets,
        List<String> labels,
        List<LocalDateTime> times,
        Matrix history,
        Matrix truth) {

    /** @throws IllegalArgumentException if there is not one label for each row; says expected and actual */
    public SeriesWindow {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
        labels = List.copyOf(labels);
        times = List.copyOf(times);
        int rows = history.rows() + truth.rows();
        if (labels.size() != rows || !times.isEmpty() && times.size() != rows) {
            throw new IllegalArgumentException("expected %d labels, and as many times or none, but got %d and %d"
                    .formatted(rows, labels.size(), times.size()));
        }
    }
}
