package org.headlight.model.attention;

import org.headlight.snapshot.AttentionSite;
import org.headlight.snapshot.Intervention;

/**
 * Someone who looks at the attention of a forward pass and takes something from it. Confined to the engine thread.
 *
 * @param onlooker is shown what is left
 * @param intervention what is taken, from every example of the batch alike
 */
public record InterveningRecorder(AttentionRecorder onlooker, Intervention intervention) implements AttentionRecorder {

    @Override
    public void record(AttentionSite site, Attended attended, Places queries, Places keys) {
        onlooker.record(site, attended, queries, keys);
    }

    @Override
    public HeadGate gate(AttentionSite site) {
        return HeadGate.of(intervention, site);
    }
}
