package org.headlight.model.attention;

import org.headlight.snapshot.AttentionSite;
import org.headlight.tensor.Tensor;

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
     * Is given what the network reads, before anything is done with it, and gives back what the network goes on with.
     *
     * @param input [sequences, steps, size], what stands for each token or row
     * @param lengths [sequences], real steps of each; side by side they are the tokens or rows in reading order
     * @return the same, unless its gradient is wanted
     */
    default Tensor read(Tensor input, int[] lengths) {
        return input;
    }

    /**
     * What it lets through of a site whose keys are the tokens that are read: all, unless it intervenes.
     *
     * @param site where; of several heads the first
     */
    default HeadGate gate(AttentionSite site) {
        return HeadGate.OPEN;
    }
}
