package org.headlight.snapshot;

import java.util.List;

/**
 * The attention of every probe at one step of a training. Immutable.
 *
 * @param step updates made so far; 0 is the untrained network
 * @param probes one entry for each probe, in the order of the probe set
 */
public record Moment(int step, List<ProbeAttention> probes) {
    public Moment {
        probes = List.copyOf(probes);
    }
}
