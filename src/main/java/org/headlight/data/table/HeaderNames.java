package org.headlight.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names of a table's columns, different for each. Immutable.
 *
 * @param names the names
 * @param repeated the names that stand in the header more than once; the later columns got their number as well
 */
public record HeaderNames(List<String> names, List<String> repeated) {
    public HeaderNames {
        names = List.copyOf(names);
        repeated = List.copyOf(repeated);
    }

    /**
     * Names columns as their header does; those without a name get their number.
     *
     * @param header the first row; empty if it names nothing
     * @param width how many columns there are
     */
    public static HeaderNames of(List<String> header, int width) {
        List<String> names = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String name = i < header.size() ? header.get(i).strip().replaceFirst("^#\\s*", "") : "";
            boolean isTaken = names.contains(name);
            if (isTaken && !repeated.contains(name)) {
                repeated.add(name);
            }
            names.add(name.isEmpty() || isTaken ? (name + " column " + (i + 1)).strip() : name);
        }
        return new HeaderNames(names, repeated);
    }

    /** A sentence about names that stand there more than once. */
    public Optional<String> note() {
        return repeated.isEmpty()
                ? Optional.empty()
                : Optional.of("More than one column is called \"%s\"; the later ones got their number as well."
                        .formatted(String.join("\", \"", repeated)));
    }
}
