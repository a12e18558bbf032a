package org.headlight.task.forecast;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.headlight.data.ColumnNames;
import org.headlight.data.DataFormatException;
import org.headlight.data.series.SeriesColumn;
import org.headlight.data.series.file.SeriesReader;
import org.headlight.data.series.file.UnusedColumn;

/**
 * Which columns of a series are forecast from which. Immutable.
 *
 * @param targets names of those that are forecast, at least one
 * @param inputs names of those that are seen, in the order of the file, the targets among them
 */
record SeriesColumns(List<String> targets, List<String> inputs) {

    /** {@code ot} is what long forecasts are measured on in published work, {@code echo} what our own generated series hide. */
    private static final Set<String> USUAL_TARGETS =
            Set.of("target", "y", "ot", "echo", "value", "label", "output", "response");

    /**
     * What was chosen; where nothing was, the column that is named as targets are, else the first whose values differ, is forecast,
     * and all are seen.
     *
     * @param targets names, or numbers from 1, among the columns of numbers
     * @param inputs the same
     * @throws DataFormatException if there is no such column, or it is none of numbers; says what it is, or which there are
     */
    static SeriesColumns of(Optional<List<String>> targets, Optional<List<String>> inputs, SeriesReader.Taken taken) {
        List<String> names = taken.series().names();
        List<String> forecast = targets.filter(chosen -> !chosen.isEmpty())
                .map(chosen -> chosen.stream().map(name -> find(name, taken)).toList())
                .orElseGet(() -> List.of(usualTarget(taken)));
        List<String> seen = inputs.map(
                        chosen -> chosen.stream().map(name -> find(name, taken)).toList())
                .orElse(names);
        return new SeriesColumns(
                forecast,
                names.stream()
                        .filter(name -> seen.contains(name) || forecast.contains(name))
                        .toList());
    }

    /** The first column that is named as targets are, else the first whose values differ. */
    private static String usualTarget(SeriesReader.Taken taken) {
        List<String> varying = taken.series().columns().stream()
                .filter(SeriesColumn::varies)
                .map(SeriesColumn::name)
                .toList();
        return varying.stream()
                .filter(name -> USUAL_TARGETS.contains(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> varying.stream().findFirst())
                .orElse(taken.series().names().getFirst());
    }

    private static String find(String chosen, SeriesReader.Taken taken) {
        List<String> names = taken.series().names();
        for (UnusedColumn column : taken.unused()) {
            if (column.name().equals(chosen)) {
                throw new DataFormatException(
                        "The column \"%s\" of %s %s and cannot be forecast or seen. Choose one of these: %s."
                                .formatted(chosen, taken.series().name(), column.reason(), String.join(", ", names)));
            }
        }
        return names.get(new ColumnNames(taken.series().name(), names).index(chosen));
    }
}
