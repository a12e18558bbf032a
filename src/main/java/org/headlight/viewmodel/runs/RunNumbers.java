package org.headlight.viewmodel.runs;

import java.util.ArrayList;
import java.util.List;
import org.headlight.render.NumberText;
import org.headlight.run.contest.ContestTable;
import org.headlight.viewmodel.work.MetricWords;

/**
 * How several runs did, as a reader sees it. Immutable.
 *
 * @param columns what the cells are
 * @param rows one for each run in their order, then what is easily had without a network
 */
public record RunNumbers(List<String> columns, List<Row> rows) {
    public RunNumbers {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A run, or a baseline. Immutable.
     *
     * @param name what it is called
     * @param baseline whether it is no network
     * @param cells one for each column; empty where it does not apply
     */
    public record Row(String name, boolean baseline, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    static RunNumbers of(ContestTable table) {
        List<String> columns = new ArrayList<>(List.of("parameters", "ms a step"));
        table.metrics().stream().map(MetricWords::of).forEach(columns::add);
        return new RunNumbers(
                columns,
                table.rows().stream().map(row -> row(row, table.metrics())).toList());
    }

    private static Row row(ContestTable.Row row, List<String> metrics) {
        List<String> cells = new ArrayList<>();
        cells.add(row.baseline() ? "" : NumberText.count(row.parameters()));
        cells.add(row.steps() == 0 ? "" : NumberText.fixed(row.millisecondsPerStep(), 1));
        metrics.stream()
                .map(row.test()::get)
                .map(value -> value == null ? "" : NumberText.value(value))
                .forEach(cells::add);
        return new Row(row.baseline() ? MetricWords.of(row.name()) : row.name(), row.baseline(), cells);
    }
}
