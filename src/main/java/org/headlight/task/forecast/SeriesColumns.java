package org.headlight.task.forecast;

import java.util.List;
import java.util.Optional;
import org.headlight.data.DataFormatException;

/**
 * Which columns of a series are forecast from which. Immutable.
 *
 * @param targets names of those that are forecast, at least one
 * @param inputs names of those that are seen, in the order of the file, the targets among them
 */
record SeriesColumns(List<String> targets, List<String> inputs) {

    /**
     * What was chosen; the last column is forecast and all are seen where nothing was.
     *
     * @param targets names, or numbers from 1, among the columns of numbers
     * @param inputs the same
     * @param names the columns of numbers
     * @throws DataFormatException if there is no such column; names those that are like it, or all
     */
    static SeriesColumns of(Optional<List<String>> targets, Optional<List<String>> inputs, List<String> names) {
        List<String> forecast = targets.filter(chosen -> !chosen.isEmpty())
                .map(chosen -> chosen.stream().map(name -> find(name, names)).toList())
                .orElse(List.of(names.getLast()));
        List<String> seen = inputs.map(
                        chosen -> chosen.stream().map(name -> find(name, names)).toList())
                .orElse(names);
        return new SeriesColumns(
                forecast,
                names.stream()
                        .filter(name -> seen.contains(name) || forecast.contains(name))
                        .toList());
    }

    private static String find(String chosen, List<String> names) {
        if (names.contains(chosen)) {
            return chosen;
        }
        if (chosen.matches("\\d{1,5}") && Integer.parseInt(chosen) >= 1 && Integer.parseInt(chosen) <= names.size()) {
            return names.get(Integer.parseInt(chosen) - 1);
        }
        throw new DataFormatException(
                "There is no column of numbers \"%s\"; there are %s.".formatted(chosen, String.join(", ", names)));
    }
}
