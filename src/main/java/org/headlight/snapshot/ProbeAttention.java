package org.headlight.snapshot;

import java.util.List;

/**
 * What a network did with one probe: what it read, where it looked, what it said. Immutable.
 *
 * @param probe the example
 * @param query the tokens that ask, one for each row of the maps
 * @param key the tokens that are looked at, one for each column of the maps
 * @param maps one map for each site of the network, in the order of stacks, layers and heads
 * @param prediction the answer
 */
public record ProbeAttention(
        Probe probe, TokenText query, TokenText key, List<AttentionMap> maps, Prediction prediction) {
    public ProbeAttention {
        maps = List.copyOf(maps);
    }
}
