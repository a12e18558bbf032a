package org.headlight.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * What a network says a series will be, in the file's units. Immutable.
 *
 * @param targets names of the columns that are forecast, at least one
 * @param values [horizon, targets]
 * @param low [horizon, targets], the lower end of the band it is likely to be in; empty where none is known
 * @param high [horizon, targets], the upper end; empty where none is known
 */
public record Forecast(List<String> targets, Matrix values, Optional<Matrix> low, Optional<Matrix> high)
        implements Answer {

    /** @throws IllegalArgumentException if there is not one column of values for each target; says expected and actual */
    public Forecast {
        targets = List.copyOf(targets);
        if (values.columns() != targets.size()) {
            throw new IllegalArgumentException(
                    "values: expected %d columns but got %d".formatted(targets.size(), values.columns()));
        }
    }

    @Override
    public String label() {
        return String.join(", ", targets);
    }
}
