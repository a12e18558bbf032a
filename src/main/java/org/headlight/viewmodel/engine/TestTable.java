package org.headlight.viewmodel.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headlight.render.NumberText;
import org.headlight.run.RunMetrics;
import org.headlight.viewmodel.work.MetricWords;

/**
 * How the open run does on the part of the data that was kept aside, beside what is easily had there. Immutable.
 *
 * @param columns whose numbers they are: the network, then each baseline
 * @param rows a row for each metric, the most telling first
 */
public record TestTable(List<String> columns, List<Row> rows) {
    public TestTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A metric. Immutable.
     *
     * @param metric its name, in words
     * @param values one for each column; empty where it does not apply
     */
    public record Row(String metric, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** What was found when the training had ended; empty if nothing was judged. */
    static Optional<TestTable> of(RunMetrics metrics) {
        if (metrics.test().isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>(List.of("network"));
        metrics.baselines().keySet().stream().map(MetricWords::of).forEach(columns::add);
        return Optional.of(new TestTable(
                columns,
                metrics.test().keySet().stream()
                        .map(metric -> row(metric, metrics))
                        .toList()));
    }

    private static Row row(String metric, RunMetrics metrics) {
        return new Row(
                MetricWords.of(metric),
                Stream.concat(Stream.of(metrics.test()), metrics.baselines().values().stream())
                        .map(numbers -> numbers.get(metric))
                        .map(number -> number == null ? "" : NumberText.significant(number))
                        .toList());
    }
}
