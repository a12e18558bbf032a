package org.headlight.data.subword;

import java.util.Comparator;

/**
 * Two neighbours that become one piece; ordered by their characters. Immutable.
 *
 * @param left the earlier
 * @param right the later
 */
public record Merge(String left, String right) implements Comparable<Merge> {
    private static final Comparator<Merge> ORDER =
            Comparator.comparing(Merge::left).thenComparing(Merge::right);

    /** The piece they become. */
    String joined() {
        return left + right;
    }

    @Override
    public int compareTo(Merge other) {
        return ORDER.compare(this, other);
    }
}
