package org.headlight.model.attention;

import org.headlight.snapshot.AttentionSite;

/** Whoever looks at the attention of a forward pass, and may take something from it. Confined to the engine thread. */
@FunctionalInterface
public interface AttentionRecorder {

    /** Nobody looks: nothing is copied. */
    AttentionRecorder NOBODY = (site, attended, queries, keys) -> {};

    /**
     * Is shown the attention of one site, or of several heads side by side.
     *
     * @param site where it happened; of several heads the first
     * @param attended what was computed there
     * @param queries what the rows stand for
     * @param keys what the columns stand for
     */
    void record(AttentionSite site, Attended attended, Places queries, Places keys);

    /**
     * What it lets through of a site whose keys are the tokens that are read: all, unless it intervenes.
     *
     * @param site where; of several heads the first
     */
    default HeadGate gate(AttentionSite site) {
        return HeadGate.OPEN;
    }
}
