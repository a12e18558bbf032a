package org.headlight.data.pairs;

import java.util.List;
import org.headlight.data.DataIdentity;

/**
 * All pairs of one file, or of two files side by side, in their order. Immutable.
 *
 * @param pairs the pairs, at least one
 * @param warnings what was left out or repaired, one sentence each
 * @param identity which data this is
 */
public record TextPairs(List<TextPair> pairs, List<String> warnings, DataIdentity identity) {
    public TextPairs {
        pairs = List.copyOf(pairs);
        warnings = List.copyOf(warnings);
    }

    /** How many pairs there are. */
    public int size() {
        return pairs.size();
    }
}
