package org.headlight.model.attention;

import org.headlight.snapshot.AttentionSite;

/** Whoever looks at the attention of a forward pass. Confined to the engine thread. */
@FunctionalInterface
public interface AttentionRecorder {

    /** Nobody looks: nothing is copied. */
    AttentionRecorder NOBODY = (site, attended, queries, keys) -> {};

    /**
     * Is shown the attention of one site.
     *
     * @param site where it happened
     * @param attended what was computed there
     * @param queries [batch], how many real queries each example has
     * @param keys [batch], how many real keys each example has
     */
    void record(AttentionSite site, Attended attended, int[] queries, int[] keys);
}
