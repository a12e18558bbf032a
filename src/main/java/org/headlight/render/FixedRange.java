package org.headlight.render;

import java.util.List;
import org.headlight.snapshot.Matrix;

/**
 * A range that the user chose, whatever is shown. Immutable.
 *
 * @param range from the value of the lowest colour to that of the highest
 */
public record FixedRange(ValueRange range) implements RangeChoice {

    @Override
    public String words() {
        return "%s to %s".formatted(NumberText.value(range.minimum()), NumberText.value(range.maximum()));
    }

    @Override
    public ValueRange range(List<Matrix> matrices) {
        return range;
    }
}
