package org.headlight.snapshot;

import java.util.List;

/**
 * What a network did with one probe: where it looked, what it said. Immutable.
 *
 * @param probe the example
 * @param maps one map for each site of the network, in the order of stacks, layers and heads
 * @param prediction the answer
 */
public record ProbeAttention(Probe probe, List<AttentionMap> maps, Prediction prediction) {
    public ProbeAttention {
        maps = List.copyOf(maps);
    }
}
