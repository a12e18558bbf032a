package org.headlight.data.pairs;

import java.util.List;
import org.headlight.data.DataIdentity;
import org.headlight.data.Examples;

/**
 * All pairs of one file, or of two files side by side, in their order. Immutable.
 *
 * @param pairs the pairs, at least one
 * @param warnings what was left out or repaired, one sentence each
 * @param identity which data this is
 */
public record TextPairs(List<TextPair> pairs, List<String> warnings, DataIdentity identity) implements Examples {
    public TextPairs {
        pairs = List.copyOf(pairs);
        warnings = List.copyOf(warnings);
    }

    @Override
    public int size() {
        return pairs.size();
    }
}
