package org.headlight.viewmodel.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.headlight.snapshot.Probe;

/**
 * A judged example as the table shows it. Immutable.
 *
 * @param number its place among the judged, from 1
 * @param right whether the answer is right, or better than what is easily had; empty where neither can be said
 * @param values one for each column but strips, a text or a number
 * @param cell true class and answered class, as indices from 0; empty where there are no classes
 * @param strip a number for each token where it is known with the answer; empty where it must be asked for
 * @param probe makes the example to be looked at
 */
public record JudgedRow(
        int number,
        Optional<Boolean> right,
        List<Object> values,
        Optional<ConfusionCell> cell,
        Optional<Strip> strip,
        Supplier<Probe> probe) {
    public JudgedRow {
        values = List.copyOf(values);
    }

    /** Whether any of its texts has some letters in it, upper or lower case. */
    boolean contains(String letters) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        return values.stream()
                .filter(String.class::isInstance)
                .anyMatch(text -> ((String) text).toLowerCase(Locale.ROOT).contains(wanted));
    }
}
