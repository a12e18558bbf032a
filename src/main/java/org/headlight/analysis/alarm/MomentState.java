package org.headlight.analysis.alarm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headlight.snapshot.AttentionMap;
import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Moment;

/**
 * How every head looks at one moment, in a few numbers, so that a long training can be judged without its maps. Immutable.
 *
 * @param step updates made
 * @param heads in the order of the network
 */
public record MomentState(int step, List<HeadState> heads) {
    public MomentState {
        heads = List.copyOf(heads);
    }

    /** Reads a moment. */
    public static MomentState of(Moment moment) {
        Map<AttentionSite, List<AttentionMap>> maps = new LinkedHashMap<>();
        moment.probes()
                .forEach(probe -> probe.maps()
                        .forEach(map -> maps.computeIfAbsent(map.site(), site -> new ArrayList<>())
                                .add(map)));
        return new MomentState(
                moment.step(), maps.values().stream().map(HeadState::of).toList());
    }
}
