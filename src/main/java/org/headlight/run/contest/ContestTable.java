package org.headlight.run.contest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headlight.run.Run;
import org.headlight.run.RunMetrics;

/**
 * How several runs did, a row for each, and below them what is easily had without a network. Immutable.
 *
 * @param metrics keys of the metrics on the test part, in the order of the reports
 * @param rows one for each run in their order, then the baselines
 */
public record ContestTable(List<String> metrics, List<Row> rows) {
    /** What attention spread evenly would have of {@link #SHARE}; the same for all runs, so it has a row and no column. */
    private static final String CHANCE = "alignmentChance";

    private static final String SHARE = "alignmentShare";
    private static final int NAME_WIDTH = 28;
    private static final int NUMBER_WIDTH = 12;

    public ContestTable {
        metrics = List.copyOf(metrics);
        rows = List.copyOf(rows);
    }

    /**
     * One run, or a baseline. Immutable.
     *
     * @param name what it is called
     * @param baseline whether it is no network
     * @param parameters how many numbers it has learned; 0 for a baseline
     * @param steps updates made; 0 for a baseline
     * @param seconds time of training; 0 for a baseline
     * @param test its metrics on the test part, as far as they are known
     */
    public record Row(
            String name, boolean baseline, long parameters, int steps, double seconds, Map<String, Double> test) {
        public Row {
            test = Map.copyOf(test);
        }

        /** Time of an update, judging between the epochs included; NaN where none was made. */
        public double millisecondsPerStep() {
            return steps == 0 ? Double.NaN : 1_000 * seconds / steps;
        }
    }

    /**
     * The table of some runs.
     *
     * @param names one for each
     * @param runs of the same data
     */
    public static ContestTable of(List<String> names, List<Run> runs) {
        Set<String> metrics = new LinkedHashSet<>();
        List<Row> rows = new ArrayList<>();
        Map<String, Map<String, Double>> baselines = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            RunMetrics went = run.metrics();
            metrics.addAll(went.test().keySet());
            went.baselines().forEach(baselines::putIfAbsent);
            Optional.ofNullable(went.test().get(CHANCE))
                    .ifPresent(chance -> baselines.putIfAbsent("by chance", Map.of(SHARE, chance)));
            rows.add(new Row(names.get(i), false, parameters(run), went.steps(), went.seconds(), went.test()));
        }
        metrics.remove(CHANCE);
        baselines.forEach((name, numbers) -> rows.add(new Row(name, true, 0, 0, 0, numbers)));
        return new ContestTable(List.copyOf(metrics), rows);
    }

    private static long parameters(Run run) {
        return run.weights().values().stream()
                .mapToLong(values -> values.values().length)
                .sum();
    }

    /** The table for a reader, columns of fixed width. */
    public String text() {
        StringBuilder text =
                new StringBuilder("%-28s%12s%12s%12s".formatted("run", "parameters", "ms a step", "seconds"));
        metrics.forEach(metric -> text.append(cell(metric)));
        for (Row row : rows) {
            text.append("%n%-28s".formatted(shortened(row.name())));
            text.append(cell(row.baseline() ? "" : "%,d".formatted(row.parameters())));
            text.append(cell(number("%.1f", row.millisecondsPerStep())));
            text.append(cell(row.baseline() ? "" : "%.1f".formatted(row.seconds())));
            metrics.forEach(metric -> text.append(cell(number("%.4f", row.test().getOrDefault(metric, Double.NaN)))));
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static String cell(String words) {
        String cut = words.length() < NUMBER_WIDTH ? words : words.substring(0, NUMBER_WIDTH - 1);
        return " ".repeat(NUMBER_WIDTH - cut.length()) + cut;
    }

    private static String shortened(String name) {
        return name.length() < NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 2) + "…";
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "" : format.formatted(value);
    }

    /** The table as rows of cells, header first; what is not known is empty. */
    public List<List<String>> cells() {
        List<List<String>> all = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("run", "parameters", "steps", "seconds", "millisecondsPerStep"));
        header.addAll(metrics);
        all.add(header);
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.name()));
            cells.add(row.baseline() ? "" : Long.toString(row.parameters()));
            cells.add(row.baseline() ? "" : Integer.toString(row.steps()));
            cells.add(row.baseline() ? "" : exact(row.seconds()));
            cells.add(exact(row.millisecondsPerStep()));
            metrics.forEach(metric -> cells.add(exact(row.test().getOrDefault(metric, Double.NaN))));
            all.add(cells);
        }
        return all;
    }

    private static String exact(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%s", (float) value);
    }
}
